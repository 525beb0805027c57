package org.matricula.persistence.migration;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.matricula.persistence.text.Collision;
import org.matricula.persistence.text.DerivedColumn;
import org.matricula.persistence.text.DerivedColumns;

/**
 * A change of the changelog that computes every derived column that the database has at that step, before it becomes unique. It
 * stops the migration if keys collide, and lists them.
 */
public class DerivedColumnChange implements CustomTaskChange {

    private static final int LISTED = 20;

    @Override
    public void execute(Database database) throws CustomChangeException {
        try {
            var connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
            var collisions = new ArrayList<Collision>();
            for (var entity : DerivedColumn.ENTITIES) {
                var columns = new DerivedColumns(connection, entity);
                columns.fill();
                collisions.addAll(columns.collisions());
            }
            if (!collisions.isEmpty()) {
                throw new MigrationException(message(collisions));
            }
        } catch (SQLException e) {
            throw new CustomChangeException(e);
        }
    }

    private static String message(List<Collision> collisions) {
        var listed = collisions.stream()
                .limit(LISTED)
                .map(collision -> "\n  " + collision)
                .collect(Collectors.joining());
        int further = collisions.size() - LISTED;
        return "the schema could not be migrated: these keys differ only in case, width, dashes, white space or"
                + " normalization, and are the same key from this version on (" + collisions.size() + " in all):"
                + listed
                + (further > 0 ? "\n  and " + further + " more" : "")
                + "\nNothing was changed. Change or delete one of each two with the version of Matricula that you used before,"
                + " then migrate again.";
    }

    @Override
    public String getConfirmationMessage() {
        return "Matricula computes the derived columns of all rows";
    }

    @Override
    public void setUp() {
        // needs nothing
    }

    @Override
    public void setFileOpener(ResourceAccessor resources) {
        // reads no file
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }
}
