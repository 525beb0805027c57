package org.matricula.persistence.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first row of a file, with the positions of the columns. */
final class Header {

    /** Before the first row was read. */
    static final Header NONE = new Header(List.of());

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> renamed = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final int emptyAtEnd;
    private @Nullable String fault;

    private Header(List<String> names) {
        int width = names.size();
        while (width > 0 && isBlank(names.get(width - 1))) {
            width--;
        }
        this.names.addAll(names.subList(0, width));
        emptyAtEnd = names.size() - width;
    }

    static Header of(TransferFile file, List<String> names) {
        var header = new Header(names);
        header.map(file);
        return header;
    }

    private void map(TransferFile file) {
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i).strip();
            var column = file.column(name);
            if (column.isEmpty()) {
                unknown.add(isBlank(name) ? "column " + (i + 1) + " without a name" : name);
            } else if (positions.putIfAbsent(column.get(), i) != null) {
                fault = "has the column %s twice".formatted(column.get());
            } else if (!column.get().equals(names.get(i))) {
                renamed.add("%s as %s".formatted(name, column.get()));
            }
        }
        var missing = file.keys().stream().filter(key -> !has(key)).toList();
        if (!missing.isEmpty()) {
            fault = "has no column%s %s; the columns of %s are %s"
                    .formatted(
                            missing.size() == 1 ? "" : "s",
                            String.join(" and ", missing),
                            file.fileName(),
                            String.join(",", file.columns()));
        }
    }

    /** Returns whether a cell holds nothing but white space. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each));
    }

    /** Returns why this is no header of the file, if it is none. */
    @Nullable
    String fault() {
        return fault;
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    /** Returns the position of a column, from 0; -1 if the file does not have it. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    /** Returns the number of columns up to the last with a name. */
    int width() {
        return names.size();
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Returns notes about the header. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        if (!renamed.isEmpty()) {
            notes.add("read the column " + String.join(", ", renamed));
        }
        if (!unknown.isEmpty()) {
            notes.add("ignored, because Matricula has no such column: " + String.join(", ", unknown));
        }
        if (emptyAtEnd > 0) {
            notes.add("skipped " + (emptyAtEnd == 1 ? "one empty column" : emptyAtEnd + " empty columns")
                    + " at the end");
        }
        return notes;
    }

    @Override
    public String toString() {
        return String.join(",", names);
    }
}
