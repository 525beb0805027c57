package org.matricula.persistence.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.matricula.domain.history.SealedRow;
import org.matricula.domain.history.SealedRows;

/** Seals the history from before there were seals, in one chain and in the order of its actions. */
public final class HistorySealing {

    private static final int CHAIN = 1;
    private static final int BATCH = 500;
    private static final String ACTIONS =
            "SELECT id FROM action WHERE id > ? ORDER BY id FETCH FIRST %d ROWS ONLY".formatted(StoredRows.AT_ONCE);
    private static final String SEAL = "INSERT INTO history_seal"
            + " (id, version, chain, place, action_id, sealed_rows, hash) VALUES (?, 1, ?, ?, ?, ?, ?)";
    private static final String END =
            "INSERT INTO history_chain (id, version, chain, seals, hash) VALUES (?, 1, ?, ?, ?)";

    private final Connection connection;
    private final PreparedStatement insert;
    private final List<SealedRow> rows = new ArrayList<>();
    private long place;
    private long lastId;
    private String hash = "";

    private HistorySealing(Connection connection, PreparedStatement insert) {
        this.connection = connection;
        this.insert = insert;
    }

    /**
     * Seals all rows of the history, in the transaction of the connection.
     *
     * @param connection to a database without seals
     * @throws SQLException if the database fails
     */
    public static void seal(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(SEAL)) {
            new HistorySealing(connection, insert).run();
        }
    }

    private void run() throws SQLException {
        try (var actions = StoredRows.byId(connection, SealedRow.Table.ACTION);
                var counts = StoredRows.byAction(connection, SealedRow.Table.COUNT);
                var changes = StoredRows.byAction(connection, SealedRow.Table.CHANGE)) {
            for (var ids = after(Long.MIN_VALUE); !ids.isEmpty(); ids = after(ids.get(ids.size() - 1))) {
                var first = new HashMap<Long, List<SealedRow>>();
                actions.each(ids, found -> add(first, found));
                counts.each(ids, found -> add(first, found));
                var waiting = new ArrayDeque<>(ids);
                begin(first, waiting);
                changes.each(ids, found -> {
                    while (found.actionId() != waiting.element()) {
                        end(waiting.remove());
                        begin(first, waiting);
                    }
                    add(found.actionId(), found.row());
                });
                while (!waiting.isEmpty()) {
                    end(waiting.remove());
                    begin(first, waiting);
                }
            }
        }
        insert.executeBatch();
        if (place > 0) {
            try (var end = connection.prepareStatement(END)) {
                end.setLong(1, lastId);
                end.setInt(2, CHAIN);
                end.setLong(3, place);
                end.setString(4, hash);
                end.executeUpdate();
            }
        }
    }

    private List<Long> after(long id) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var select = connection.prepareStatement(ACTIONS)) {
            select.setLong(1, id);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(found.getLong(1));
                }
            }
        }
        return ids;
    }

    private static void add(Map<Long, List<SealedRow>> rows, StoredRows.Found found) {
        rows.computeIfAbsent(found.actionId(), action -> new ArrayList<>()).add(found.row());
    }

    private void begin(Map<Long, List<SealedRow>> first, ArrayDeque<Long> waiting) throws SQLException {
        if (!waiting.isEmpty()) {
            for (var row : first.getOrDefault(waiting.element(), List.of())) {
                add(waiting.element(), row);
            }
        }
    }

    private void add(long action, SealedRow row) throws SQLException {
        rows.add(row);
        if (rows.size() == SealedRows.ROWS) {
            end(action);
        }
    }

    /** Seals the rows that have come. The id of a seal is that of its last row, which is no other one's: ids come from one sequence. */
    private void end(long action) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var sealed = SealedRows.of(action, rows);
        lastId = rows.get(rows.size() - 1).id();
        hash = sealed.hash(hash, CHAIN, ++place);
        rows.clear();
        insert.setLong(1, lastId);
        insert.setInt(2, CHAIN);
        insert.setLong(3, place);
        insert.setLong(4, action);
        insert.setString(5, sealed.list());
        insert.setString(6, hash);
        insert.addBatch();
        if (place % BATCH == 0) {
            insert.executeBatch();
        }
    }
}
