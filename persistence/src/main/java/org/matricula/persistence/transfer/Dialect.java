package org.matricula.persistence.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The separator of a file, from its header or a line {@code sep=;} before it.
 *
 * @param separator between two values
 * @param announced whether the first line names the separator, and is no header
 */
record Dialect(char separator, boolean announced) {

    /* a quote or the sign of a comment separates nothing */
    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("\"?sep=([^\"#])\"?[,;|\\s]*", Pattern.CASE_INSENSITIVE);
    private static final String SEPARATORS = ",;\t|";
    private static final Map<Character, String> NAMES =
            Map.of(',', "comma-separated", ';', "semicolon-separated", '\t', "tab-separated");

    /**
     * Finds the separator with which the header has the most columns that the file knows.
     *
     * @param head the beginning of the file
     */
    static Dialect of(TransferFile file, String head) {
        var lines = head.lines().filter(line -> !isBlank(line)).limit(2).toList();
        var announcement = ANNOUNCEMENT.matcher(lines.isEmpty() ? "" : lines.get(0));
        boolean announced = announcement.matches();
        int headerLine = announced ? 1 : 0;
        var header = headerLine < lines.size() ? lines.get(headerLine) : "";
        var candidates = new ArrayList<Character>();
        if (announced) {
            candidates.add(announcement.group(1).charAt(0));
        }
        SEPARATORS.chars().forEach(each -> candidates.add((char) each));
        char best = candidates.stream()
                .max(Comparator.<Character>comparingLong(each -> known(file, header, each))
                        .thenComparing(
                                Comparator.comparingInt(candidates::indexOf).reversed()))
                .orElseThrow();
        return new Dialect(best, announced);
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(each -> Character.isWhitespace(each) || SEPARATORS.indexOf(each) >= 0);
    }

    private static long known(TransferFile file, String header, char separator) {
        return Arrays.stream(header.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(file::column)
                .flatMap(column -> column.stream())
                .distinct()
                .count();
    }

    /** Returns its name, as in "semicolon-separated". */
    String name() {
        return NAMES.getOrDefault(separator, "separated by " + separator);
    }
}
