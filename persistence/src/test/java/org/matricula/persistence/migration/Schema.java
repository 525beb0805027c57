package org.matricula.persistence.migration;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The schema of a database, each fact a line of text that can be compared, without what a mapping cannot say: the
 * migrations' own tables, names of primary keys and of the foreign keys of a plain link table (EclipseLink takes them from no
 * annotation), checks and default values. On Derby all names of indexes and constraints are left out: it takes an index for a
 * foreign key by itself and passes over a second one on the same columns, and EclipseLink cuts the names it gives there; a
 * truth value of the mapping is a SMALLINT there, where the changelog has the BOOLEAN that both databases know.
 */
public final class Schema {

    private static final String DERBY_SEQUENCES = "SELECT sequencename, increment FROM sys.syssequences"
            + " WHERE schemaid = (SELECT schemaid FROM sys.sysschemas WHERE schemaname = CURRENT SCHEMA)";
    private static final String POSTGRESQL_SEQUENCES =
            "SELECT sequence_name, increment FROM information_schema.sequences";

    private final SortedSet<String> facts = new TreeSet<>();
    private final Connection connection;
    private final DatabaseMetaData metaData;
    private final boolean derby;

    private Schema(Connection connection) throws SQLException {
        this.connection = connection;
        this.metaData = connection.getMetaData();
        this.derby = "Apache Derby".equals(metaData.getDatabaseProductName());
    }

    /** Reads the schema of the database behind a data source. */
    public static SortedSet<String> of(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return new Schema(connection).read();
        }
    }

    private SortedSet<String> read() throws SQLException {
        query(
                derby ? DERBY_SEQUENCES : POSTGRESQL_SEQUENCES,
                row -> add("sequence %s increments by %s".formatted(row.getString(1), row.getString(2))));
        var tables = new ArrayList<String>();
        each(metaData.getTables(null, connection.getSchema(), "%", new String[] {"TABLE"}), row -> {
            var name = row.getString("TABLE_NAME");
            if (!name.toLowerCase(Locale.ROOT).startsWith("databasechangelog")) {
                tables.add(name);
            }
        });
        for (var table : tables) {
            read(table);
        }
        return facts;
    }

    private void read(String table) throws SQLException {
        add("table %s".formatted(table));
        each(
                metaData.getColumns(null, connection.getSchema(), table, "%"),
                row -> add("column %s.%s %s%s"
                        .formatted(
                                table,
                                row.getString("COLUMN_NAME"),
                                type(row),
                                row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls ? " not null" : "")));
        var primary = new TreeMap<Integer, String>();
        each(
                metaData.getPrimaryKeys(null, connection.getSchema(), table),
                row -> primary.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME")));
        add("primary key %s%s".formatted(table, primary.values()));
        each(
                metaData.getImportedKeys(null, connection.getSchema(), table),
                row -> add("foreign key %s from %s.%s to %s.%s"
                        .formatted(
                                derby || primary.size() > 1 ? "" : row.getString("FK_NAME"),
                                table,
                                row.getString("FKCOLUMN_NAME"),
                                row.getString("PKTABLE_NAME"),
                                row.getString("PKCOLUMN_NAME"))));
        readIndexes(table, List.copyOf(primary.values()));
    }

    private void readIndexes(String table, List<String> primaryKey) throws SQLException {
        var columns = new TreeMap<String, SortedMap<Integer, String>>();
        var unique = new TreeSet<String>();
        each(metaData.getIndexInfo(null, connection.getSchema(), table, false, false), row -> {
            var index = row.getString("INDEX_NAME");
            columns.computeIfAbsent(index, name -> new TreeMap<>())
                    .put(row.getInt("ORDINAL_POSITION"), row.getString("COLUMN_NAME"));
            if (!row.getBoolean("NON_UNIQUE")) {
                unique.add(index);
            }
        });
        columns.forEach((index, names) -> {
            if (index.endsWith("_trigram")) {
                return; // PostgreSQL's own, which no mapping asks for
            }
            if (!unique.contains(index)) {
                add("index %s on %s%s".formatted(derby ? "" : index, table, names.values()));
            } else if (!List.copyOf(names.values()).equals(primaryKey)) {
                add("unique %s on %s%s".formatted(derby ? "" : index, table, names.values()));
            }
        });
    }

    private void add(String fact) {
        facts.add(fact.toLowerCase(Locale.ROOT));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private String type(ResultSet column) throws SQLException {
        var name = column.getString("TYPE_NAME");
        return derby && name.equals("BOOLEAN")
                ? "SMALLINT(5,0)"
                : "%s(%s,%d)".formatted(name, column.getString("COLUMN_SIZE"), column.getInt("DECIMAL_DIGITS"));
    }

    private void query(String sql, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement()) {
            each(statement.executeQuery(sql), reader);
        }
    }

    private static void each(ResultSet rows, RowReader reader) throws SQLException {
        try (rows) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
