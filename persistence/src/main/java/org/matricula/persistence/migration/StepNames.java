package org.matricula.persistence.migration;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import liquibase.resource.ClassLoaderResourceAccessor;

/** The names of a schema's steps, such as {@code 0005-student-name-index}, without looking into them. */
public final class StepNames {

    private static final String FOLDER = "db/changelog";
    private static final String TABLE = "databasechangelog";

    private StepNames() {}

    /** Returns the steps of this version, in order. */
    public static List<String> known() throws IOException {
        return new ClassLoaderResourceAccessor(StepNames.class.getClassLoader())
                .search(FOLDER, false).stream()
                        .map(resource -> of(resource.getPath()))
                        .sorted()
                        .toList();
    }

    /** Returns the applied steps of a database, in order, including those of a later version; empty without Matricula's tables. */
    public static List<String> appliedTo(Connection connection) throws SQLException {
        if (!isMigrated(connection)) {
            return List.of();
        }
        var names = new LinkedHashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT filename FROM " + TABLE + " ORDER BY orderexecuted")) {
            while (rows.next()) {
                names.add(of(rows.getString(1)));
            }
        }
        return new ArrayList<>(names);
    }

    private static boolean isMigrated(Connection connection) throws SQLException {
        try (var tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                if (TABLE.equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String of(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }
}
