package org.matricula.persistence.move;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table, with values that have the same meaning in every database. */
final class RowCopier {

    private static final int AT_ONCE = 1000;
    private static final int NANOS = 1000;

    private RowCopier() {}

    interface Reader {
        void read(List<@Nullable Object> row) throws SQLException;
    }

    static void each(Connection connection, Table table, Reader reader) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (var rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    var row = new ArrayList<>();
                    for (int column = 1; column <= table.columns().size(); column++) {
                        row.add(value(rows, column));
                    }
                    reader.read(row);
                }
            }
        }
    }

    private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
        var value =
                switch (rows.getMetaData().getColumnType(column)) {
                    case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> rows.getLong(column);
                    case Types.BOOLEAN, Types.BIT -> rows.getBoolean(column);
                    case Types.DATE -> rows.getDate(column);
                    case Types.TIMESTAMP -> moment(rows.getTimestamp(column));
                    case Types.DECIMAL, Types.NUMERIC -> rows.getBigDecimal(column);
                    case Types.DOUBLE, Types.REAL, Types.FLOAT -> BigDecimal.valueOf(rows.getDouble(column));
                    default -> rows.getString(column);
                };
        return rows.wasNull() ? null : value;
    }

    /* PostgreSQL keeps microseconds */
    private static @Nullable Timestamp moment(@Nullable Timestamp value) {
        if (value != null) {
            value.setNanos(value.getNanos() / NANOS * NANOS);
        }
        return value;
    }
}
