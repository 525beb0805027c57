package org.matricula.makemigrations;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Finds the columns that tables lack or have otherwise, and what hangs on them. */
final class TableComparison {

    private final Layout there;
    private final Decisions decisions;
    private final Checks checks;
    private final Findings findings;
    private final Set<String> valued = new HashSet<>();

    TableComparison(Layout there, Decisions decisions, Checks checks, Findings findings) {
        this.there = there;
        this.decisions = decisions;
        this.checks = checks;
        this.findings = findings;
    }

    /** True if a value for the existing rows was asked for. */
    boolean asked(String column) {
        return valued.contains(column);
    }

    void compare(Table table, Table goal) {
        if (!table.primaryKey().equals(goal.primaryKey())) {
            findings.refuse("the primary key of %s changes from %s to %s: write this step by hand"
                    .formatted(table.name(), table.primaryKey(), goal.primaryKey()));
            findings.add(TableChanges.keyByHand(table));
        }
        newColumns(table, goal);
        for (var column : goal.columns()) {
            change(table, table.column(column.name()), column);
        }
        parts(table, goal);
    }

    private void newColumns(Table table, Table goal) {
        var fresh = new LinkedHashMap<Column, String>();
        for (var column : goal.columns()) {
            if (!table.has(column.name())) {
                refuseForeign(table, column);
                fresh.put(column, column.required() ? value(table, column) : "");
            }
        }
        if (!fresh.isEmpty()) {
            findings.add(ColumnChanges.addColumns(table, fresh));
            fresh.keySet().forEach(table::put);
        }
    }

    private void change(Table table, Column old, Column column) {
        if (!old.type().equals(column.type())) {
            retype(table, old, column);
        }
        if (column.required() && !old.required()) {
            findings.add(ColumnChanges.require(table, column, value(table, column)));
        } else if (!column.required() && old.required()) {
            findings.add(ColumnChanges.relax(table, column));
        }
        table.put(column);
    }

    private String value(Table table, Column column) {
        var name = Phrases.at(table, column.name());
        valued.add(name);
        var said = decisions.defaults().get(name);
        if (said == null) {
            findings.refuse("%s is required: say --default %s=VALUE for the rows that have none".formatted(name, name));
            return "";
        }
        try {
            return Types.value(column.type(), said);
        } catch (IllegalArgumentException | DateTimeException e) {
            findings.refuse("--default %s=%s is no %s: %s".formatted(name, said, column.type(), e.getMessage()));
            return "";
        }
    }

    /** Refuses a column of a type that only one of the databases knows. */
    void refuseForeign(Table table, Column column) {
        if (!Types.isNeutral(column.type())) {
            findings.refuse(
                    "%s is %s, which not both databases know: say another columnDefinition, or write this step by hand"
                            .formatted(Phrases.at(table, column.name()), column.type()));
        }
    }

    private void retype(Table table, Column old, Column column) {
        refuseForeign(table, column);
        var way = isKey(table, column) ? Types.Way.NONE : Types.way(old.type(), column.type());
        var what = "%s changes from %s to %s".formatted(Phrases.at(table, column.name()), old.type(), column.type());
        switch (way) {
            case GROWS -> findings.add(ColumnChanges.grow(table, column));
            case COPIES -> replace(table, old, column);
            case CUTS -> {
                if (!decisions.acceptLoss()) {
                    findings.refuse(what + ": say --accept-loss to cut what does not fit");
                }
                replace(table, old, column);
            }
            case NONE -> {
                findings.refuse(what + ": write this step by hand");
                findings.add(ColumnChanges.byHand(table, old, column));
            }
        }
    }

    private boolean isKey(Table table, Column column) {
        return table.primaryKey().contains(column.name())
                || there.tables().stream()
                        .flatMap(other -> other.parts(Part.Kind.REFERENCE).stream())
                        .anyMatch(part -> part.pointsTo(table.name())
                                && part.targetColumns().contains(column.name()));
    }

    private void replace(Table table, Column old, Column column) {
        var held = checks.on(table, column.name(), findings);
        findings.add(ColumnChanges.replaceColumn(table, old, new Column(column.name(), column.type(), old.required())));
        table.remove(part -> part.touches(column.name()));
        held.forEach((check, definition) -> {
            findings.add(PartChanges.addCheck(table, check, definition));
            table.add(check);
        });
    }

    private void parts(Table table, Table goal) {
        for (var kind : List.of(Part.Kind.UNIQUE, Part.Kind.REFERENCE, Part.Kind.INDEX)) {
            for (var part : goal.parts(kind)) {
                if (!table.has(part)) {
                    findings.add(PartChanges.add(table, part));
                    table.add(part);
                    if (kind == Part.Kind.UNIQUE) {
                        findings.note("the step stops where rows of %s share a value of %s"
                                .formatted(table.name(), String.join(", ", part.columns())));
                    }
                }
            }
        }
    }
}
