package org.matricula.bench.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.database.Address;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Loads by COPY, in one transaction. Indexes and constraints but the primary keys are made again after the rows. */
final class PostgresLoad implements BulkLoad {

    private static final String DEPENDENT = """
            SELECT 'ALTER TABLE ' || conrelid::regclass || ' DROP CONSTRAINT ' || quote_ident(conname),
                   'ALTER TABLE ' || conrelid::regclass || ' ADD CONSTRAINT ' || quote_ident(conname) || ' '
                     || pg_get_constraintdef(oid),
                   CASE contype WHEN 'f' THEN 0 ELSE 1 END AS turn
            FROM pg_constraint WHERE contype IN ('f', 'u') AND connamespace = current_schema()::regnamespace
            UNION ALL
            SELECT 'DROP INDEX ' || indexrelid::regclass, pg_get_indexdef(indexrelid), 2
            FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
            WHERE relnamespace = current_schema()::regnamespace
              AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
              AND indrelid <> COALESCE(to_regclass('databasechangelog'), 0)
            ORDER BY turn, 1
            """;

    private final Connection connection;
    private final List<String> again = new ArrayList<>();

    PostgresLoad(Address address) throws SQLException {
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        connection.setAutoCommit(false);
        execute("SET LOCAL maintenance_work_mem = '512MB'");
        var drops = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(DEPENDENT)) {
            while (rows.next()) {
                drops.add(rows.getString(1));
                again.add(0, rows.getString(2));
            }
        }
        for (var drop : drops) {
            execute(drop);
        }
    }

    @Override
    public void load(Class<? extends VersionedEntity> type, Stream<? extends VersionedEntity> rows)
            throws SQLException, IOException {
        var entity = new StoredEntity(type);
        var copy =
                "COPY %s (%s) FROM STDIN (FORMAT csv)".formatted(entity.table(), String.join(", ", entity.columns()));
        try (var to = new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, 1 << 16)) {
            BulkLoad.write(entity, rows, to);
        }
    }

    @Override
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void finish(long lastId) throws SQLException {
        for (var create : again) {
            execute(create);
        }
        execute("SELECT setval('%s', %d, false)".formatted(SchoolLoad.SEQUENCE, SchoolLoad.nextBlock(lastId)));
        connection.commit();
        connection.setAutoCommit(true);
        execute("VACUUM ANALYZE");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
