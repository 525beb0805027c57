package org.matricula.persistence.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.change.Change;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSetStatus;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.command.CommandScope;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;

/** The changelog on one open database: its change sets by their file. */
class Changelog {

    private static final String ENDING = ".yaml";

    private final Database database;
    private final Map<String, List<ChangeSetStatus>> files = new LinkedHashMap<>();
    private final boolean holdsUnknown;

    Changelog(Database database, ResourceAccessor resources) throws LiquibaseException {
        this.database = database;
        var liquibase = new Liquibase(Migrations.CHANGELOG, resources, database);
        var mine = new DbmsChangeSetFilter(database);
        var known = liquibase.getDatabaseChangeLog().getChangeSets();
        var statuses = liquibase.getChangeSetStatuses(new Contexts(), new LabelExpression());
        for (var status : statuses) {
            var set = status.getChangeSet();
            if (known.contains(set) && mine.accepts(set).isAccepted()) {
                files.computeIfAbsent(name(set), file -> new ArrayList<>()).add(status);
            }
        }
        holdsUnknown = statuses.stream().anyMatch(status -> !known.contains(status.getChangeSet()));
    }

    private static String name(ChangeSet changeSet) {
        var path = changeSet.getFilePath();
        return path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
    }

    boolean holdsUnknown() {
        return holdsUnknown;
    }

    List<Step> steps() {
        return files.entrySet().stream()
                .map(file -> step(file.getKey(), file.getValue()))
                .toList();
    }

    private static Step step(String name, List<ChangeSetStatus> sets) {
        var last = sets.get(sets.size() - 1);
        return new Step(
                name.substring(0, name.indexOf('-')),
                name,
                last.getPreviouslyRan() ? last.getDateLastExecuted().toInstant() : null);
    }

    /** Returns the statements of a step, in order. */
    List<String> sql(Step step) {
        return changeSets(step).stream()
                .flatMap(set -> set.getChanges().stream())
                .flatMap(this::statements)
                .toList();
    }

    /** Returns the statements of a change. A change in Java is described in words, because Liquibase would execute it. */
    private Stream<String> statements(Change change) {
        return change instanceof CustomChangeWrapper
                ? Stream.of("-- " + change.getConfirmationMessage())
                : text(SqlGeneratorFactory.getInstance().generateSql(change, database));
    }

    /**
     * Returns the statements that undo a step, in order.
     *
     * @throws MigrationException if it cannot be undone
     */
    List<String> undoSql(Step step) throws LiquibaseException {
        var statements = new ArrayList<String>();
        var sets = new ArrayList<>(changeSets(step));
        Collections.reverse(sets);
        for (var set : sets) {
            if (!set.supportsRollback(database)) {
                throw new MigrationException(step.name() + " cannot be undone: its change " + set.getId()
                        + " does not say how; restore a backup instead");
            }
            statements.addAll(undoSql(set));
        }
        return statements;
    }

    private List<String> undoSql(ChangeSet set) throws LiquibaseException {
        var generator = SqlGeneratorFactory.getInstance();
        var said = set.getRollback().getChanges();
        if (!said.isEmpty()) {
            return said.stream()
                    .flatMap(change -> text(generator.generateSql(change, database)))
                    .toList();
        }
        var statements = new ArrayList<String>();
        var changes = new ArrayList<>(set.getChanges());
        Collections.reverse(changes);
        for (var change : changes) {
            text(generator.generateSql(change.generateRollbackStatements(database), database))
                    .forEach(statements::add);
        }
        return statements;
    }

    private static Stream<String> text(Sql... statements) {
        return Arrays.stream(statements).map(Sql::toSql).filter(Objects::nonNull);
    }

    private List<ChangeSet> changeSets(Step step) {
        return statuses(step).map(ChangeSetStatus::getChangeSet).toList();
    }

    private Stream<ChangeSetStatus> statuses(Step step) {
        return Objects.requireNonNull(files.get(step.name()), step.name()).stream();
    }

    void apply(List<Step> steps) throws LiquibaseException {
        run("updateCount", count(steps, status -> !status.getPreviouslyRan()));
    }

    void undo(List<Step> steps) throws LiquibaseException {
        run("rollbackCount", count(steps, ChangeSetStatus::getPreviouslyRan));
    }

    private int count(List<Step> steps, Predicate<ChangeSetStatus> which) {
        return (int) steps.stream().flatMap(this::statuses).filter(which).count();
    }

    private void run(String command, int count) throws LiquibaseException {
        if (count > 0) {
            new CommandScope(command)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                    .addArgumentValue("changelogFile", Migrations.CHANGELOG)
                    .addArgumentValue("count", count)
                    .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG)
                    .execute();
        }
    }
}
