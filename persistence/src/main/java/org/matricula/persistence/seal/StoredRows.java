package org.matricula.persistence.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.ActionCount;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.SealedRow;
import org.matricula.persistence.text.DerivedColumn;

/** Reads rows of one table of the history as seals cover them, with the columns that the table has at the time. */
final class StoredRows implements AutoCloseable {

    /** The most keys of one query. */
    static final int AT_ONCE = 100;

    private static final Map<SealedRow.Table, Class<?>> ENTITIES = Map.of(
            SealedRow.Table.ACTION, Action.class,
            SealedRow.Table.CHANGE, Change.class,
            SealedRow.Table.COUNT, ActionCount.class);
    private static final int FETCHED = 1000;

    private final SealedRow.Table table;
    private final List<DerivedColumn> derived;
    private final PreparedStatement select;

    private StoredRows(Connection connection, SealedRow.Table table, String key) throws SQLException {
        this.table = table;
        derived = DerivedColumn.of(Objects.requireNonNull(ENTITIES.get(table)));
        select = connection.prepareStatement("SELECT * FROM %s WHERE %s IN (%s) ORDER BY %s"
                .formatted(
                        table.stored(),
                        key,
                        String.join(", ", Collections.nCopies(AT_ONCE, "?")),
                        key.equals("id") ? key : key + ", id"));
        select.setFetchSize(FETCHED);
    }

    /** Finds rows by their own ids. */
    static StoredRows byId(Connection connection, SealedRow.Table table) throws SQLException {
        return new StoredRows(connection, table, "id");
    }

    /** Finds rows by the ids of their actions. */
    static StoredRows byAction(Connection connection, SealedRow.Table table) throws SQLException {
        return new StoredRows(connection, table, "action_id");
    }

    /**
     * A row.
     *
     * @param row as a seal covers it
     * @param actionId the id of its action
     * @param wrong the columns that are computed from others, and have another value
     */
    record Found(SealedRow row, long actionId, List<String> wrong) {}

    interface Reader {
        void read(Found row) throws SQLException;
    }

    /** Reads the rows of at most {@value #AT_ONCE} keys, in the order of the keys and the ids. */
    void each(Collection<Long> keys, Reader reader) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        int place = 1;
        long last = 0;
        for (long key : keys) {
            select.setLong(place++, key);
            last = key;
        }
        while (place <= AT_ONCE) {
            select.setLong(place++, last);
        }
        try (var rows = select.executeQuery()) {
            var about = rows.getMetaData();
            var columns = new ArrayList<Column>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(new Column(
                        about.getColumnName(i).toLowerCase(Locale.ROOT), about.getColumnType(i) == Types.TIMESTAMP));
            }
            while (rows.next()) {
                reader.read(found(rows, columns));
            }
        }
    }

    private record Column(String name, boolean isTime) {}

    private Found found(ResultSet rows, List<Column> about) throws SQLException {
        var columns = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < about.size(); i++) {
            var column = about.get(i);
            columns.put(column.name(), column.isTime() ? time(rows, i + 1) : rows.getString(i + 1));
        }
        var wrong = derived.stream()
                .filter(column -> columns.containsKey(column.name()))
                .filter(column -> !text(columns.get(column.name()))
                        .equals(column.derivation().of((String) columns.get(column.source()))))
                .map(DerivedColumn::name)
                .toList();
        derived.forEach(column -> columns.remove(column.name()));
        long action = Long.parseLong(String.valueOf(columns.get(table == SealedRow.Table.ACTION ? "id" : "action_id")));
        return new Found(SealedRow.of(table, columns), action, wrong);
    }

    /** A column that was added to a row without a text can be null or empty. */
    private static String text(@Nullable Object value) {
        return value == null ? "" : (String) value;
    }

    /** Returns a point in time as it is stored, whatever the time zone of this machine, in the precision of every database. */
    private static @Nullable LocalDateTime time(ResultSet rows, int column) throws SQLException {
        var stored = rows.getTimestamp(column, Calendar.getInstance(TimeZone.getTimeZone(ZoneOffset.UTC)));
        return stored == null
                ? null
                : LocalDateTime.ofInstant(stored.toInstant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void close() throws SQLException {
        select.close();
    }
}
