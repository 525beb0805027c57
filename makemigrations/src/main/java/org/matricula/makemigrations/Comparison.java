package org.matricula.makemigrations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the way from one layout to another. The first one is changed as the way goes: what is left of it in the end is the
 * other one.
 */
final class Comparison {

    private final Layout there;
    private final Layout wanted;
    private final Decisions decisions;
    private final Checks checks;
    private final Findings findings = new Findings();
    private final TableComparison tables;

    Comparison(Layout there, Layout wanted, Decisions decisions, Checks checks) {
        this.there = there;
        this.wanted = wanted;
        this.decisions = decisions;
        this.checks = checks;
        tables = new TableComparison(there, decisions, checks, findings);
    }

    Findings compare() {
        var renames = new Renames(there, wanted, checks, findings);
        decisions.renames().forEach(renames::rename);
        sequences();
        for (var table : kept()) {
            dropParts(table, wanted.table(table.name()));
        }
        for (var table : kept()) {
            dropColumns(table, wanted.table(table.name()));
        }
        dropTables();
        createTables();
        for (var table : kept()) {
            tables.compare(table, wanted.table(table.name()));
        }
        for (var column : decisions.defaults().keySet()) {
            if (!tables.asked(column)) {
                findings.refuse("--default %s does not fit: no such column becomes required".formatted(column));
            }
        }
        return findings;
    }

    private List<Table> kept() {
        return there.tables().stream().filter(table -> wanted.has(table.name())).toList();
    }

    // ---- sequences

    private void sequences() {
        wanted.sequences().forEach((name, allocation) -> {
            var former = there.sequences().get(name);
            if (former == null) {
                findings.add(SequenceChanges.createSequence(name, allocation));
            } else if (!former.equals(allocation)) {
                findings.add(SequenceChanges.allocate(name, former, allocation));
            }
        });
        there.sequences().keySet().stream()
                .filter(name -> !wanted.sequences().containsKey(name))
                .forEach(name -> findings.add(SequenceChanges.dropSequence(name)));
    }

    // ---- what goes

    /* indexes first: while what Derby's own index belongs to is there */
    private void dropParts(Table table, Table goal) {
        table.parts()
                .filter(part -> part.kind() != Part.Kind.CHECK)
                .filter(part -> part.columns().stream().allMatch(goal::has) && !goal.has(part))
                .sorted(Comparator.comparing(part -> part.kind() != Part.Kind.INDEX))
                .forEach(part -> drop(table, part));
    }

    private void drop(Table table, Part part) {
        findings.add(PartChanges.drop(table, part));
        table.remove(part::equals);
    }

    private void dropColumns(Table table, Table goal) {
        var fresh = goal.columns().stream()
                .filter(column -> !table.has(column.name()))
                .toList();
        for (var column : table.columns()) {
            if (!goal.has(column.name())) {
                if (!decisions.acceptLoss()) {
                    findings.refuse(gone(table, column, fresh));
                }
                findings.add(ColumnChanges.dropColumn(table, column));
                table.removeColumn(column.name());
            }
        }
    }

    private static String gone(Table table, Column column, List<Column> fresh) {
        var name = Phrases.at(table, column.name());
        var like = fresh.stream()
                .filter(other ->
                        other.type().equals(column.type()) || Types.way(column.type(), other.type()) != Types.Way.NONE)
                .map(Column::name)
                .toList();
        return gone(name, name, like);
    }

    private static String gone(String what, String name, List<String> fresh) {
        var renames = fresh.stream()
                .map(newName -> "--rename %s=%s".formatted(name, newName))
                .toList();
        return "%s is gone: say %s--accept-loss to drop it with all that it holds"
                .formatted(
                        what,
                        renames.isEmpty() ? "" : String.join(" or ", renames) + " where that is its new name, or ");
    }

    private void dropTables() {
        var fresh = wanted.tables().stream()
                .map(Table::name)
                .filter(name -> !there.has(name))
                .toList();
        var gone = new ArrayList<>(there.tables());
        gone.removeAll(kept());
        while (!gone.isEmpty()) {
            var next = gone.stream()
                    .filter(table -> gone.stream().noneMatch(other -> other != table && pointsTo(other, table)))
                    .findFirst()
                    .orElse(gone.get(0));
            gone.remove(next);
            for (var other : gone) {
                other.parts(Part.Kind.REFERENCE).stream()
                        .filter(part -> part.pointsTo(next.name()))
                        .forEach(part -> drop(other, part));
            }
            if (!decisions.acceptLoss()) {
                findings.refuse(gone("the table " + next.name(), next.name(), fresh));
            }
            findings.add(TableChanges.dropTable(next));
            there.remove(next.name());
        }
    }

    private static boolean pointsTo(Table table, Table target) {
        return table.parts(Part.Kind.REFERENCE).stream().anyMatch(part -> part.pointsTo(target.name()));
    }

    // ---- what comes

    private void createTables() {
        var fresh = new ArrayList<>(wanted.tables().stream()
                .filter(table -> !there.has(table.name()))
                .toList());
        while (!fresh.isEmpty()) {
            var next = fresh.stream()
                    .filter(table -> fresh.stream().noneMatch(other -> other != table && pointsTo(table, other)))
                    .findFirst()
                    .orElse(fresh.get(0));
            fresh.remove(next);
            next.columns().forEach(column -> tables.refuseForeign(next, column));
            var created = new Table(next.name(), next);
            created.remove(part ->
                    part.kind() == Part.Kind.REFERENCE && (part.columns().size() > 1 || !there.has(part.target())));
            findings.add(TableChanges.createTable(next, created::has));
            there.put(created);
        }
    }
}
