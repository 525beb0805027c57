package org.matricula.persistence.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Compares the history in a database with its seals, in one transaction and in bounded memory. It finds changed, removed and
 * inserted rows and seals. Somebody who computes a whole chain again is found only by its former end, kept elsewhere.
 */
public final class HistoryVerification {

    private static final String CHAINS =
            "SELECT chain FROM history_chain UNION SELECT DISTINCT chain FROM history_seal ORDER BY 1";
    private static final String UNSEALED = """
            SELECT a.id FROM action a
            WHERE NOT EXISTS (SELECT 1 FROM history_seal s WHERE s.action_id = a.id) ORDER BY a.id
            """;

    private final DataSource database;
    private final Consumer<String> findings;
    private long count;

    /**
     * A verification that has not begun.
     *
     * @param database with the schema of this version
     * @param findings receives a line for each finding: the row, and whether it was changed, removed or inserted
     */
    public HistoryVerification(DataSource database, Consumer<String> findings) {
        this.database = database;
        this.findings = findings;
    }

    /**
     * The result of a verification.
     *
     * @param findings how many
     * @param seals how many seals there are
     * @param rows how many rows they list
     * @param ends of the chains
     */
    public record Result(long findings, long seals, long rows, List<ChainEnd> ends) {}

    /**
     * Verifies everything.
     *
     * @param kept ends of chains from an earlier verification
     * @throws SQLException if the database fails
     */
    public Result run(List<ChainEnd> kept) throws SQLException {
        try (var connection = database.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return result(connection, kept);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        }
    }

    private Result result(Connection connection, List<ChainEnd> kept) throws SQLException {
        var chains = new ArrayList<Integer>();
        try (var select = connection.createStatement();
                var found = select.executeQuery(CHAINS)) {
            while (found.next()) {
                chains.add(found.getInt(1));
            }
        }
        var ends = new ArrayList<ChainEnd>();
        long seals = 0;
        long rows = 0;
        for (int chain : chains) {
            var ofChain = kept.stream().filter(end -> end.chain() == chain).toList();
            try (var check = new ChainCheck(connection, chain, ofChain, this::find)) {
                ends.add(check.run());
                seals += check.seals();
                rows += check.rows();
            }
        }
        kept.stream()
                .filter(end -> !chains.contains(end.chain()))
                .forEach(end ->
                        find("removed: all seals of chain %d, which had %d".formatted(end.chain(), end.seals())));
        try (var select = connection.createStatement();
                var found = select.executeQuery(UNSEALED)) {
            while (found.next()) {
                find("inserted: action %d, which has no seal".formatted(found.getLong(1)));
            }
        }
        ends.removeIf(end -> end.seals() == 0);
        return new Result(count, seals, rows, ends);
    }

    private void find(String finding) {
        count++;
        findings.accept(finding);
    }
}
