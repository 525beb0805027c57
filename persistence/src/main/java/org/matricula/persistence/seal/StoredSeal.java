package org.matricula.persistence.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.matricula.domain.history.SealedRow;

/** A seal as it is stored. */
record StoredSeal(int chain, long place, long actionId, String rows, String hash) {

    /** The number of seals that are read at once. */
    static final int AT_ONCE = 100;

    private static final String COLUMNS = "SELECT chain, place, action_id, sealed_rows, hash FROM history_seal WHERE ";
    private static final String PAGE =
            COLUMNS + "chain = ? AND place > ? ORDER BY place FETCH FIRST %d ROWS ONLY".formatted(AT_ONCE);
    private static final String OF_ACTION = COLUMNS + "action_id = ?";
    private static final Pattern ROW = Pattern.compile("([acn])(\\d{1,18}):([0-9a-f]{12})");

    /** A row in the list of a seal. */
    record Listed(SealedRow.Table table, long id, String hash) {}

    /** Returns the next seals of a chain, after a place. */
    static List<StoredSeal> after(Connection connection, int chain, long place) throws SQLException {
        try (var select = connection.prepareStatement(PAGE)) {
            select.setInt(1, chain);
            select.setLong(2, place);
            return read(select.executeQuery());
        }
    }

    /** Returns the seals of an action. */
    static List<StoredSeal> of(Connection connection, long actionId) throws SQLException {
        try (var select = connection.prepareStatement(OF_ACTION)) {
            select.setLong(1, actionId);
            return read(select.executeQuery());
        }
    }

    private static List<StoredSeal> read(ResultSet found) throws SQLException {
        var seals = new ArrayList<StoredSeal>();
        try (found) {
            while (found.next()) {
                seals.add(new StoredSeal(
                        found.getInt(1), found.getLong(2), found.getLong(3), found.getString(4), found.getString(5)));
            }
        }
        return seals;
    }

    /** Returns the rows that it lists; what cannot be read as a row is left out, and breaks the hash of the seal. */
    List<Listed> listed() {
        return Arrays.stream(rows.split(" ", -1))
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Listed(table(row.group(1)), Long.parseLong(row.group(2)), row.group(3)))
                .toList();
    }

    private static SealedRow.Table table(String letter) {
        return Arrays.stream(SealedRow.Table.values())
                .filter(table -> letter.equals(String.valueOf(table.letter())))
                .findFirst()
                .orElseThrow();
    }
}
