package org.matricula.persistence.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.SealedRow;

/** Finds rows of sealed actions that no seal lists. Rows are counted first, so that only the ids of a wrong action are read. */
final class ActionRows {

    private static final List<SealedRow.Table> TABLES = List.of(SealedRow.Table.CHANGE, SealedRow.Table.COUNT);

    private final Connection connection;
    private final Consumer<String> findings;
    private final Map<Long, Map<SealedRow.Table, Long>> sealed = new HashMap<>();

    ActionRows(Connection connection, Consumer<String> findings) {
        this.connection = connection;
        this.findings = findings;
    }

    /** Adds the rows that a seal lists, and that are there. */
    void add(long actionId, List<StoredRows.Found> rows) {
        var numbers = sealed.computeIfAbsent(actionId, action -> new EnumMap<>(SealedRow.Table.class));
        rows.stream()
                .filter(row -> row.actionId() == actionId)
                .forEach(row -> numbers.merge(row.row().table(), 1L, Long::sum));
    }

    /**
     * Checks the actions that were added since the last check.
     *
     * @param unfinished the action that the next seal can belong to; it is checked later
     */
    void check(@Nullable Long unfinished) throws SQLException {
        var ids = sealed.keySet().stream()
                .filter(id -> !id.equals(unfinished))
                .sorted()
                .toList();
        for (int i = 0; i < ids.size(); i += StoredRows.AT_ONCE) {
            var some = ids.subList(i, Math.min(ids.size(), i + StoredRows.AT_ONCE));
            for (var table : TABLES) {
                check(table, some);
            }
        }
        sealed.keySet().retainAll(unfinished == null ? List.of() : List.of(unfinished));
    }

    private void check(SealedRow.Table table, List<Long> ids) throws SQLException {
        var query = "SELECT action_id, COUNT(*) FROM %s WHERE action_id IN (%s) GROUP BY action_id ORDER BY action_id"
                .formatted(table.stored(), String.join(", ", Collections.nCopies(StoredRows.AT_ONCE, "?")));
        try (var select = connection.prepareStatement(query)) {
            for (int i = 0; i < StoredRows.AT_ONCE; i++) {
                select.setLong(i + 1, ids.get(Math.min(i, ids.size() - 1)));
            }
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    long id = found.getLong(1);
                    if (found.getLong(2) > sealed.getOrDefault(id, Map.of()).getOrDefault(table, 0L)) {
                        findUnlisted(table, id);
                    }
                }
            }
        }
    }

    private void findUnlisted(SealedRow.Table table, long actionId) throws SQLException {
        var listed = new HashSet<Long>();
        for (var seal : StoredSeal.of(connection, actionId)) {
            seal.listed().stream().filter(row -> row.table() == table).forEach(row -> listed.add(row.id()));
        }
        try (var select = connection.prepareStatement(
                "SELECT id FROM %s WHERE action_id = ? ORDER BY id".formatted(table.stored()))) {
            select.setLong(1, actionId);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    if (!listed.contains(found.getLong(1))) {
                        findings.accept("inserted: " + ChainCheck.row(table, found.getLong(1), actionId));
                    }
                }
            }
        }
    }
}
