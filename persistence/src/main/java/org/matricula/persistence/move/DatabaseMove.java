package org.matricula.persistence.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.SchemaState;

/**
 * Copies all data into an empty database and leaves the source as it is. The rows are copied in one transaction, and are read
 * again and compared before it is committed: an interrupted move leaves nothing behind and is simply started again.
 */
public class DatabaseMove {

    private static final int BATCH = 1000;
    private static final int PROGRESS = 100_000;

    private final DataSource from;
    private final DataSource to;
    private final Consumer<String> progress;

    /**
     * A move between two databases that nobody else uses meanwhile.
     *
     * @param progress receives a line now and then
     */
    public DatabaseMove(DataSource from, DataSource to, Consumer<String> progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * A copied table.
     *
     * @param table its name
     * @param rows how many
     * @param hash of their content, 64 hexadecimal digits, the same in both databases
     */
    public record Moved(String table, long rows, String hash) {}

    /**
     * Moves.
     *
     * @return the tables in the order of their copying
     * @throws MoveException if the source is not up to date, the target is not empty, or the copy differs
     * @throws SQLException if one of the databases fails
     */
    public List<Moved> run() throws SQLException {
        if (new Migrations(from).state() != SchemaState.CURRENT) {
            throw new MoveException("the schema is not that of this version: run ./manage migrate first");
        }
        new Migrations(to).migrate();
        try (var source = from.getConnection();
                var target = to.getConnection()) {
            source.setAutoCommit(false);
            source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            target.setAutoCommit(false);
            try {
                var moved = copy(source, target);
                target.commit();
                return moved;
            } finally {
                source.rollback();
                target.rollback();
            }
        }
    }

    private List<Moved> copy(Connection source, Connection target) throws SQLException {
        var tables = Table.all(source);
        for (var table : tables) {
            requireEmpty(target, table);
        }
        var moved = new ArrayList<Moved>();
        for (var table : tables) {
            moved.add(copy(source, target, table));
        }
        for (var each : moved) {
            compare(target, tables.get(moved.indexOf(each)), each);
        }
        for (var sequence : Sequence.all(source)) {
            sequence.applyTo(target);
        }
        return moved;
    }

    private static void requireEmpty(Connection target, Table table) throws SQLException {
        try (var statement = target.createStatement();
                var rows = statement.executeQuery(table.count())) {
            rows.next();
            if (rows.getLong(1) > 0) {
                throw new MoveException("the target is not empty: its table " + table.name() + " has " + rows.getLong(1)
                        + " rows; nothing was moved");
            }
        }
    }

    private Moved copy(Connection source, Connection target, Table table) throws SQLException {
        var content = new Content();
        try (var insert = target.prepareStatement(table.insert())) {
            RowCopier.each(source, table, row -> {
                content.add(row);
                add(insert, row);
                if (content.rows() % BATCH == 0) {
                    insert.executeBatch();
                }
                if (content.rows() % PROGRESS == 0) {
                    progress.accept(table.name() + ": " + content.rows() + " rows");
                }
            });
            insert.executeBatch();
        }
        progress.accept(table.name() + ": " + content.rows() + " rows copied");
        return new Moved(table.name(), content.rows(), content.hash());
    }

    private static void add(PreparedStatement insert, List<@Nullable Object> row) throws SQLException {
        for (int column = 1; column <= row.size(); column++) {
            insert.setObject(column, row.get(column - 1));
        }
        insert.addBatch();
    }

    private void compare(Connection target, Table table, Moved sent) throws SQLException {
        var arrived = new Content();
        RowCopier.each(target, table, arrived::add);
        if (arrived.rows() != sent.rows() || !arrived.hash().equals(sent.hash())) {
            throw new MoveException("table " + table.name() + " arrived with other content: " + arrived.rows()
                    + " rows instead of " + sent.rows() + "; nothing was moved");
        }
        progress.accept(table.name() + ": " + sent.rows() + " rows compared, sha256 "
                + sent.hash().substring(0, 12));
    }
}
