package org.matricula.persistence.command;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.matricula.persistence.migration.MigrationException;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.SchemaState;
import org.matricula.persistence.seal.ChainEnd;
import org.matricula.persistence.seal.HistoryVerification;

/** {@code verify-history [--ends FILE]}: compares the history with its seals, and names rows that were changed, removed or inserted. */
class VerifyHistoryCommand implements Command {

    static final String NAME = "verify-history";

    private final DataSource desk;

    VerifyHistoryCommand(DataSource desk) {
        this.desk = desk;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) throws SQLException {
        var kept = kept(arguments);
        if (new Migrations(desk).state() != SchemaState.CURRENT) {
            throw new MigrationException("the schema is not that of this version: run ./manage migrate first");
        }
        var result = new HistoryVerification(desk, out::complain).run(kept);
        if (result.findings() > 0) {
            out.complain("%,d findings: the history is not as it was written".formatted(result.findings()));
            return 1;
        }
        result.ends().forEach(end -> out.say(end.toString()));
        out.say("the history is as it was written: %,d rows in %,d seals".formatted(result.rows(), result.seals()));
        return 0;
    }

    private static List<ChainEnd> kept(List<String> arguments) {
        if (arguments.isEmpty()) {
            return List.of();
        }
        if (arguments.size() != 2 || !arguments.get(0).equals("--ends")) {
            throw new UsageException("verify-history takes --ends and a file, not " + String.join(" ", arguments));
        }
        try {
            return ChainEnd.in(Path.of(arguments.get(1)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--ends: " + e.getMessage());
        }
    }
}
