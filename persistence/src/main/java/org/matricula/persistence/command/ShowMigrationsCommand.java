package org.matricula.persistence.command;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.SchemaState;

/** {@code showmigrations}: shows every step, and when the database ran it. */
class ShowMigrationsCommand implements Command {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Migrations migrations;

    ShowMigrationsCommand(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) throws SQLException {
        if (!arguments.isEmpty()) {
            throw new UsageException("showmigrations takes no arguments");
        }
        for (var step : migrations.list()) {
            out.say(step.applied()
                    .map(at -> "[X] %-44s %s".formatted(step.name(), local(at)))
                    .orElseGet(() -> "[ ] " + step.name()));
        }
        if (migrations.state() == SchemaState.NEWER) {
            out.complain("the database holds steps of a later version, too");
        }
        return 0;
    }

    private static String local(Instant at) {
        return at.atZone(ZoneId.systemDefault()).format(MINUTE);
    }
}
