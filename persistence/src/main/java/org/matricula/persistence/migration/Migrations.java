package org.matricula.persistence.migration;

import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.matricula.persistence.text.DerivedColumn;

/**
 * The steps of a database's schema. A migration is one transaction, forward or back: if it fails or is killed, the schema and its
 * data are unchanged. Several nodes can start at once; one of them migrates.
 */
public final class Migrations {

    /** The changelog, the same for Derby and PostgreSQL. */
    public static final String CHANGELOG = "db/changelog.yaml";

    /** The step before the first one: an empty schema. */
    public static final String ZERO = "zero";

    /** Columns whose loss is harmless, because they are computed from others. */
    private static final List<String> DERIVED = DerivedColumn.ENTITIES.stream()
            .flatMap(entity -> DerivedColumn.of(entity).stream())
            .map(column -> " DROP COLUMN " + column.name().toUpperCase(Locale.ROOT))
            .distinct()
            .toList();

    private static final Pattern STEP = Pattern.compile("db/changelog/([^/]+)\\.yaml");

    private final DataSource dataSource;
    private final ResourceAccessor resources;

    /** Creates the migrations of a database with the changelog of this version. */
    public Migrations(DataSource dataSource) {
        this(dataSource, new ClassLoaderResourceAccessor(Migrations.class.getClassLoader()));
    }

    /**
     * Creates the migrations of a database with a changelog that is being written.
     *
     * @param folder holds {@link #CHANGELOG} and its steps
     * @throws FileNotFoundException if there is no such folder
     */
    public Migrations(DataSource dataSource, Path folder) throws FileNotFoundException {
        this(dataSource, new DirectoryResourceAccessor(folder));
    }

    Migrations(DataSource dataSource, ResourceAccessor resources) {
        this.dataSource = dataSource;
        this.resources = resources;
    }

    private interface Work<T> {
        T on(Changelog changelog) throws LiquibaseException;
    }

    /**
     * Applies the pending steps.
     *
     * @return the steps that were applied
     * @throws SQLException if the database cannot be reached
     * @throws MigrationException if a step fails, or the database is newer than this version
     */
    public List<Step> migrate() throws SQLException {
        return changing(changelog -> {
            refuseNewer(changelog);
            var pending = pending(changelog.steps());
            changelog.apply(pending);
            return pending;
        });
    }

    /**
     * Migrates to a step, forward or back.
     *
     * @param to a step's number, or {@link #ZERO}
     * @param acceptLoss whether the way back can drop tables and columns with data
     * @return what was done
     * @throws SQLException if the database cannot be reached
     * @throws MigrationException if there is no such step, it cannot be undone, something would be lost, or a statement fails
     */
    public Plan migrate(String to, boolean acceptLoss) throws SQLException {
        return changing(changelog -> {
            refuseNewer(changelog);
            var plan = plan(changelog, to);
            if (!plan.losses().isEmpty() && !acceptLoss) {
                throw new MigrationException("the way back to " + to + " loses data: "
                        + String.join("; ", plan.losses()) + "; make a backup, then say --accept-loss");
            }
            changelog.undo(plan.undone());
            changelog.apply(plan.applied());
            return plan;
        });
    }

    /** Returns what {@link #migrate(String, boolean)} would do. */
    public Plan plan(String to) throws SQLException {
        return reading(changelog -> plan(changelog, to));
    }

    /** Returns what {@link #migrate()} would do. */
    public Plan plan() throws SQLException {
        return reading(changelog -> new Plan(List.of(), pending(changelog.steps()), List.of()));
    }

    /** Returns every step of this version's changelog, in its order. */
    public List<Step> list() throws SQLException {
        return reading(Changelog::steps);
    }

    /** Returns the state of the schema. */
    public SchemaState state() throws SQLException {
        return reading(changelog -> {
            if (changelog.holdsUnknown()) {
                return SchemaState.NEWER;
            }
            return pending(changelog.steps()).isEmpty() ? SchemaState.CURRENT : SchemaState.OUTDATED;
        });
    }

    /**
     * Returns the statements of a step for this database.
     *
     * @param number the step's number
     * @param backwards whether it is undone
     * @return the statements in their order, without semicolons
     * @throws MigrationException if there is no such step, or it cannot be taken back
     */
    public List<String> sql(String number, boolean backwards) throws SQLException {
        return reading(changelog -> {
            var step = changelog.steps().get(position(changelog.steps(), number));
            return backwards ? changelog.undoSql(step) : changelog.sql(step);
        });
    }

    private static void refuseNewer(Changelog changelog) {
        if (changelog.holdsUnknown()) {
            throw new MigrationException(
                    "the database is newer than this version: it holds steps that are not known here");
        }
    }

    private static List<Step> pending(List<Step> steps) {
        return steps.stream().filter(step -> step.applied().isEmpty()).toList();
    }

    private static Plan plan(Changelog changelog, String to) throws LiquibaseException {
        var steps = changelog.steps();
        int count = ZERO.equals(to) ? 0 : position(steps, to) + 1;
        var undone = new ArrayList<>(steps.subList(count, steps.size()).stream()
                .filter(step -> step.applied().isPresent())
                .toList());
        Collections.reverse(undone);
        var losses = new ArrayList<String>();
        for (var step : undone) {
            changelog.undoSql(step).stream().filter(Migrations::drops).forEach(losses::add);
        }
        return new Plan(undone, pending(steps.subList(0, count)), losses);
    }

    private static boolean drops(String sql) {
        var statement = sql.toUpperCase(Locale.ROOT);
        return statement.startsWith("DROP TABLE")
                || (statement.contains(" DROP COLUMN ") && DERIVED.stream().noneMatch(statement::endsWith));
    }

    private static int position(List<Step> steps, String number) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).number().equals(number) || steps.get(i).name().equals(number)) {
                return i;
            }
        }
        throw new MigrationException("there is no step " + number + ": the steps are "
                + String.join(", ", steps.stream().map(Step::number).toList()) + " and " + ZERO);
    }

    private <T> T changing(Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection();
                var turn = new Turn(connection);
                var transaction = turn.begin()) {
            var done = run(transaction.connection(), work);
            transaction.commit();
            return done;
        }
    }

    private <T> T reading(Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection();
                var transaction = new SingleTransaction(connection)) {
            return run(transaction.connection(), work);
        }
    }

    private <T> T run(Connection connection, Work<T> work) throws SQLException {
        try {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            return Scope.child(
                    Map.of(
                            Scope.Attr.resourceAccessor.name(),
                            resources,
                            Scope.Attr.classLoader.name(),
                            Migrations.class.getClassLoader(),
                            Scope.Attr.ui.name(),
                            new LoggerUIService()),
                    () -> work.on(new Changelog(database, resources)));
        } catch (SQLException | MigrationException e) {
            throw e;
        } catch (Exception e) { // declared by Scope.child, whatever runs in it
            refusal(e).ifPresent(refusal -> {
                throw refusal;
            });
            throw new MigrationException("the schema could not be migrated: " + reason(e), e);
        }
    }

    /** A step that explains itself why it cannot be applied. */
    private static Optional<MigrationException> refusal(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(MigrationException.class::isInstance)
                .map(MigrationException.class::cast)
                .findFirst();
    }

    /** Liquibase names the step at the top of the chain of causes, the database the reason at its end. */
    private static String reason(Throwable e) {
        var step = "";
        var cause = e;
        while (cause.getCause() != null) {
            var named = STEP.matcher(String.valueOf(cause.getMessage()));
            step = step.isEmpty() && named.find() ? named.group(1) + ": " : step;
            cause = cause.getCause();
        }
        var lines =
                String.valueOf(cause.getMessage()).lines().map(String::strip).toList();
        return step + String.join(" ", lines.get(0).endsWith(":") ? lines : lines.subList(0, 1));
    }
}
