package org.matricula.persistence.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.SealedRow;
import org.matricula.domain.history.SealedRows;

/** Verifies the seals of one chain, from the first to the last, and the rows of their actions. */
final class ChainCheck implements AutoCloseable {

    private static final String END = "SELECT seals, hash FROM history_chain WHERE chain = ?";

    private final Connection connection;
    private final int chain;
    private final List<ChainEnd> kept;
    private final Consumer<String> findings;
    private final Map<SealedRow.Table, StoredRows> stored = new EnumMap<>(SealedRow.Table.class);
    private final ActionRows actions;
    private @Nullable StoredSeal last;
    private long seals;
    private long rows;

    ChainCheck(Connection connection, int chain, List<ChainEnd> kept, Consumer<String> findings) throws SQLException {
        this.connection = connection;
        this.chain = chain;
        this.kept = kept;
        this.findings = findings;
        for (var table : SealedRow.Table.values()) {
            stored.put(table, StoredRows.byId(connection, table));
        }
        actions = new ActionRows(connection, findings);
    }

    /** Verifies the chain and returns its end. */
    ChainEnd run() throws SQLException {
        for (var page = StoredSeal.after(connection, chain, Long.MIN_VALUE);
                !page.isEmpty();
                page = StoredSeal.after(
                        connection, chain, page.get(page.size() - 1).place())) {
            var found = read(page);
            for (var seal : page) {
                check(seal, found);
            }
            actions.check(page.get(page.size() - 1).actionId());
        }
        actions.check(null);
        return end();
    }

    long seals() {
        return seals;
    }

    long rows() {
        return rows;
    }

    private record Key(SealedRow.Table table, long id) {}

    /** Reads the rows of some seals. */
    private Map<Key, StoredRows.Found> read(List<StoredSeal> page) throws SQLException {
        var ids = new EnumMap<SealedRow.Table, TreeSet<Long>>(SealedRow.Table.class);
        page.forEach(seal -> seal.listed().forEach(row -> ids.computeIfAbsent(row.table(), table -> new TreeSet<>())
                .add(row.id())));
        var found = new HashMap<Key, StoredRows.Found>();
        for (var rowsOf : stored.entrySet()) {
            var table = rowsOf.getKey();
            var all = List.copyOf(ids.getOrDefault(table, new TreeSet<>()));
            for (int i = 0; i < all.size(); i += StoredRows.AT_ONCE) {
                rowsOf.getValue()
                        .each(
                                all.subList(i, Math.min(all.size(), i + StoredRows.AT_ONCE)),
                                row -> found.put(new Key(table, row.row().id()), row));
            }
        }
        return found;
    }

    private void check(StoredSeal seal, Map<Key, StoredRows.Found> found) {
        var previous = last;
        long expected = previous == null ? 1 : previous.place() + 1;
        if (seal.place() > expected) {
            findings.accept("removed: %s, between action %s and action %d"
                    .formatted(
                            named(expected, seal.place() - 1),
                            previous == null ? "none" : previous.actionId(),
                            seal.actionId()));
        }
        var present = new ArrayList<StoredRows.Found>();
        boolean isIntact = true;
        for (var listed : seal.listed()) {
            rows++;
            var row = found.get(new Key(listed.table(), listed.id()));
            var difference = difference(listed, row);
            if (!difference.isEmpty()) {
                isIntact = false;
                findings.accept(difference.formatted(row(listed, seal.actionId())));
            }
            if (row != null) {
                present.add(row);
            }
        }
        actions.add(seal.actionId(), present);
        if (isIntact && seal.place() == expected && !isIntact(seal, previous, present)) {
            findings.accept("changed: %s, of action %d".formatted(named(seal.place(), seal.place()), seal.actionId()));
        } else if (seal.place() < expected) {
            findings.accept("inserted: %s, of action %d".formatted(named(seal.place(), seal.place()), seal.actionId()));
        }
        for (var end : kept) {
            if (end.seals() == seal.place() && !end.hash().equals(seal.hash())) {
                findings.accept("changed: %s or one before it, since its hash was kept"
                        .formatted(named(seal.place(), seal.place())));
            }
        }
        last = seal;
        seals++;
    }

    /** Returns the difference as a format of the row; empty if there is none. */
    private static String difference(StoredSeal.Listed listed, StoredRows.@Nullable Found row) {
        if (row == null) {
            return "removed: %s";
        }
        if (!row.row().hash().startsWith(listed.hash())) {
            return "changed: %s";
        }
        return row.wrong().isEmpty() ? "" : "changed: %s, in " + String.join(", ", row.wrong());
    }

    private static boolean isIntact(StoredSeal seal, @Nullable StoredSeal previous, List<StoredRows.Found> rows) {
        var sealed = SealedRows.of(
                seal.actionId(), rows.stream().map(StoredRows.Found::row).toList());
        return sealed.list().equals(seal.rows())
                && sealed.hash(previous == null ? "" : previous.hash(), seal.chain(), seal.place())
                        .equals(seal.hash());
    }

    /** Names a row, as in "change 7 of action 3". */
    static String row(StoredSeal.Listed listed, long actionId) {
        return row(listed.table(), listed.id(), actionId);
    }

    static String row(SealedRow.Table table, long id, long actionId) {
        return table.stored() + " " + id + (table == SealedRow.Table.ACTION ? "" : " of action " + actionId);
    }

    private String named(long first, long lastOne) {
        return first == lastOne
                ? "seal %d of chain %d".formatted(first, chain)
                : "seals %d to %d of chain %d".formatted(first, lastOne, chain);
    }

    private ChainEnd end() throws SQLException {
        long place = last == null ? 0 : last.place();
        var hash = last == null ? "" : last.hash();
        try (var select = connection.prepareStatement(END)) {
            select.setInt(1, chain);
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    findings.accept("removed: the end of chain " + chain);
                } else if (found.getLong(1) > place) {
                    findings.accept("removed: %s, the last ones, after action %s"
                            .formatted(named(place + 1, found.getLong(1)), last == null ? "none" : last.actionId()));
                } else if (found.getLong(1) < place || !found.getString(2).equals(hash)) {
                    findings.accept("changed: the end of chain " + chain);
                }
            }
        }
        for (var end : kept) {
            if (end.seals() > place) {
                findings.accept(
                        "removed: %s, which were there when its end was kept".formatted(named(place + 1, end.seals())));
            }
        }
        return new ChainEnd(chain, place, hash);
    }

    @Override
    public void close() throws SQLException {
        for (var each : stored.values()) {
            each.close();
        }
    }
}
