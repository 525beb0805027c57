package org.matricula.bench.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.database.Address;
import org.matricula.persistence.database.Embedded;

/** Loads by Derby's own import of files, which makes the indexes of an empty table after its rows. */
final class DerbyLoad implements BulkLoad {

    private final Address address;
    private final Connection connection;
    private final List<String> tables = new ArrayList<>();

    DerbyLoad(Address address) throws SQLException {
        this.address = address;
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    @Override
    public void load(Class<? extends VersionedEntity> type, Stream<? extends VersionedEntity> rows)
            throws SQLException, IOException {
        var entity = new StoredEntity(type);
        var table = entity.table().toUpperCase(Locale.ROOT);
        var file = Files.createTempFile("matricula-" + entity.table(), ".csv");
        try {
            try (var to = new BufferedOutputStream(Files.newOutputStream(file))) {
                BulkLoad.write(entity, rows, to);
            }
            try (var load =
                    connection.prepareCall("CALL SYSCS_UTIL.SYSCS_IMPORT_DATA(?, ?, ?, NULL, ?, NULL, NULL, ?, 0)")) {
                load.setString(1, connection.getSchema());
                load.setString(2, table);
                load.setString(3, String.join(",", entity.columns()).toUpperCase(Locale.ROOT));
                load.setString(4, file.toString());
                load.setString(5, StandardCharsets.UTF_8.name());
                load.execute();
            }
            tables.add(table);
        } finally {
            Files.delete(file);
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
        execute("DROP SEQUENCE " + SchoolLoad.SEQUENCE + " RESTRICT");
        execute("CREATE SEQUENCE %s AS BIGINT START WITH %d INCREMENT BY %d"
                .formatted(SchoolLoad.SEQUENCE, SchoolLoad.nextBlock(lastId), SchoolLoad.BLOCK));
        for (var table : tables) {
            try (var update = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS(?, ?, NULL)")) {
                update.setString(1, connection.getSchema());
                update.setString(2, table);
                update.execute();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        Embedded.close(address);
    }
}
