package org.matricula.persistence.command;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.Plan;

/** {@code migrate [--to N] [--plan] [--accept-loss]}: migrates to the newest step, or to any step, forward or back. */
class MigrateCommand implements Command {

    private final Migrations migrations;

    MigrateCommand(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) throws SQLException {
        var rest = new ArrayList<>(arguments);
        boolean planned = rest.remove("--plan");
        boolean acceptLoss = rest.remove("--accept-loss");
        var to = to(rest);
        if (planned) {
            var plan = to == null ? migrations.plan() : migrations.plan(to);
            tell(plan, "would undo ", "would apply ", out);
            plan.losses().forEach(loss -> out.say("loses data: " + loss));
        } else if (to == null) {
            tell(new Plan(List.of(), migrations.migrate(), List.of()), "", "applied ", out);
        } else {
            tell(migrations.migrate(to, acceptLoss), "undid ", "applied ", out);
        }
        return 0;
    }

    private static @Nullable String to(List<String> rest) {
        if (rest.isEmpty()) {
            return null;
        }
        if (rest.size() != 2 || !rest.get(0).equals("--to")) {
            throw new UsageException("migrate takes --to N, --plan and --accept-loss, not " + String.join(" ", rest));
        }
        return rest.get(1);
    }

    private static void tell(Plan plan, String undone, String applied, CommandOutput out) {
        plan.undone().forEach(step -> out.say(undone + step.name()));
        plan.applied().forEach(step -> out.say(applied + step.name()));
        if (plan.isEmpty()) {
            out.say("nothing to do: the schema is there already");
        }
    }
}
