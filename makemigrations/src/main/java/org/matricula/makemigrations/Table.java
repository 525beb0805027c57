package org.matricula.makemigrations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A table that changes as the steps for it are found. */
final class Table {

    private final String name;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<String> primaryKey = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    Table(String name) {
        this.name = name;
    }

    Table(String name, Table like) {
        this.name = name;
        columns.putAll(like.columns);
        primaryKey.addAll(like.primaryKey);
        parts.addAll(like.parts);
    }

    String name() {
        return name;
    }

    List<Column> columns() {
        return List.copyOf(columns.values());
    }

    Column column(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    List<String> primaryKey() {
        return List.copyOf(primaryKey);
    }

    /** A link table has no entity of its own: the provider takes names of its foreign keys from no annotation. */
    boolean isLink() {
        return primaryKey.size() != 1;
    }

    List<Part> parts(Part.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    Stream<Part> parts() {
        return List.copyOf(parts).stream();
    }

    boolean has(Part wanted) {
        return parts.stream()
                .anyMatch(part -> part.resembles(wanted)
                        && (part.name().equals(wanted.name()) || (part.kind() == Part.Kind.REFERENCE && isLink())));
    }

    /** Returns whether Derby has another index on these columns, so that it accepts no second one. */
    boolean hasTwin(Part index) {
        return index.columns().equals(primaryKey)
                || parts.stream()
                        .anyMatch(part -> (part.kind() == Part.Kind.UNIQUE || part.kind() == Part.Kind.REFERENCE)
                                && part.columns().equals(index.columns()));
    }

    void put(Column column) {
        columns.put(column.name(), column);
    }

    void addToPrimaryKey(String column) {
        primaryKey.add(column);
    }

    void add(Part part) {
        parts.add(part);
    }

    void remove(Predicate<Part> which) {
        parts.removeIf(which);
    }

    /** Takes a column away, and what hangs on it. */
    void removeColumn(String column) {
        columns.remove(column);
        parts.removeIf(part -> part.touches(column));
    }

    void renameColumn(String column, String newName) {
        var renamed = new LinkedHashMap<String, Column>();
        columns.values().forEach(each -> {
            var same = each.name().equals(column) ? each.renamed(newName) : each;
            renamed.put(same.name(), same);
        });
        columns.clear();
        columns.putAll(renamed);
        primaryKey.replaceAll(each -> each.equals(column) ? newName : each);
        parts.replaceAll(part -> part.onColumn(column, newName));
    }

    void retarget(String table, String newName) {
        parts.replaceAll(part -> part.pointsTo(table) ? part.toTable(newName) : part);
    }

    void retarget(String table, String column, String newName) {
        parts.replaceAll(part -> part.pointsTo(table) ? part.toColumn(column, newName) : part);
    }
}
