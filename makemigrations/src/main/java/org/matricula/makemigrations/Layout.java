package org.matricula.makemigrations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables and sequences of a database; it changes as the steps for it are found. */
final class Layout {

    private final SortedMap<String, Table> tables = new TreeMap<>();
    private final SortedMap<String, Integer> sequences = new TreeMap<>();

    Collection<Table> tables() {
        return List.copyOf(tables.values());
    }

    Table table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    boolean has(String table) {
        return tables.containsKey(table);
    }

    /** Returns the number of ids in each block of a sequence, by the name of the sequence. */
    Map<String, Integer> sequences() {
        return new TreeMap<>(sequences);
    }

    void put(Table table) {
        tables.put(table.name(), table);
    }

    void putSequence(String name, int increment) {
        sequences.put(name, increment);
    }

    void remove(String table) {
        tables.remove(table);
    }

    void renameTable(String table, String newName) {
        put(new Table(newName, tables.remove(table)));
        tables.values().forEach(each -> each.retarget(table, newName));
    }

    void renameColumn(String table, String column, String newName) {
        table(table).renameColumn(column, newName);
        tables.values().forEach(each -> each.retarget(table, column, newName));
    }
}
