package org.matricula.makemigrations;

/** Gives tables and columns their new names, as a person has said. */
final class Renames {

    private final Layout there;
    private final Layout wanted;
    private final Checks checks;
    private final Findings findings;

    Renames(Layout there, Layout wanted, Checks checks, Findings findings) {
        this.there = there;
        this.wanted = wanted;
        this.checks = checks;
        this.findings = findings;
    }

    /** Renames {@code table.column}, or {@code table}. */
    void rename(String old, String newName) {
        var dot = old.indexOf('.');
        if (dot < 0) {
            renameTable(old, newName);
        } else {
            renameColumn(old.substring(0, dot), old.substring(dot + 1), newName);
        }
    }

    private void renameTable(String table, String newName) {
        if (there.has(table) && !there.has(newName) && wanted.has(newName) && !wanted.has(table)) {
            findings.add(TableChanges.renameTable(table, newName));
            there.renameTable(table, newName);
        } else {
            findings.refuse("--rename %s=%s does not fit: no table %s is gone, or no table %s is new"
                    .formatted(table, newName, table, newName));
        }
    }

    private void renameColumn(String name, String column, String newName) {
        if (!there.has(name)
                || !wanted.has(name)
                || !isGone(column, there.table(name), wanted.table(name))
                || !isGone(newName, wanted.table(name), there.table(name))) {
            findings.refuse("--rename %s.%s=%s does not fit: no column %s of %s is gone, or no column %s is new"
                    .formatted(name, column, newName, column, name, newName));
            return;
        }
        var table = there.table(name);
        var held = checks.on(table, column, findings);
        held.forEach((check, definition) -> findings.add(PartChanges.dropCheck(table, check, definition)));
        findings.add(ColumnChanges.renameColumn(table, table.column(column), newName));
        there.renameColumn(name, column, newName);
        held.forEach((check, definition) -> {
            var renamed = definition.replaceAll("\\b" + column + "\\b", newName);
            checks.restate(check, renamed);
            findings.add(PartChanges.addCheck(table, check.onColumn(column, newName), renamed));
        });
    }

    private static boolean isGone(String column, Table from, Table to) {
        return from.has(column) && !to.has(column);
    }
}
