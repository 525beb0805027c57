package org.matricula.persistence.database;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CommandExecutionException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database to the newest step of the changelog; one that is there already is left alone. */
public final class Migrations {

    /** The changelog, the same for Derby and PostgreSQL. */
    public static final String CHANGELOG = "db/changelog.yaml";

    private static final Map<String, Object> SETTINGS = Map.of(
            Scope.Attr.resourceAccessor.name(),
            new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()),
            Scope.Attr.ui.name(),
            new LoggerUIService());

    private final DataSource dataSource;

    /** For the database behind a data source. */
    public Migrations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Applies what is pending.
     *
     * @throws SQLException if the database cannot be reached
     * @throws IllegalStateException if a step fails; the steps before it stay applied
     */
    public void migrate() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Scope.child(SETTINGS, () -> update(database));
            database.rollback(); // what was only read: Derby closes no connection in a transaction
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) { // declared by Scope.child, whatever runs in it
            throw new IllegalStateException("the schema could not be migrated", e);
        }
    }

    private static void update(Database database) throws CommandExecutionException {
        new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG)
                .execute();
    }
}
