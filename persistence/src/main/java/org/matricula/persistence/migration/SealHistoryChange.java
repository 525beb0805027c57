package org.matricula.persistence.migration;

import java.sql.SQLException;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import org.matricula.persistence.seal.HistorySealing;

/** A change of the changelog that seals the history that the database has at that step. */
public class SealHistoryChange implements CustomTaskChange {

    @Override
    public void execute(Database database) throws CustomChangeException {
        try {
            HistorySealing.seal(((JdbcConnection) database.getConnection()).getUnderlyingConnection());
        } catch (SQLException e) {
            throw new CustomChangeException(e);
        }
    }

    @Override
    public String getConfirmationMessage() {
        return "Matricula seals the history";
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
