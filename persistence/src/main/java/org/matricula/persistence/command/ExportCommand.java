package org.matricula.persistence.command;

import java.nio.file.Path;
import java.util.List;
import org.matricula.domain.account.Role;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.persistence.transfer.Exporter;

/** {@code export DIR}. */
class ExportCommand implements Command {

    private final Exporter exporter;
    private final SecurityLog log;

    ExportCommand(Exporter exporter, SecurityLog log) {
        this.exporter = exporter;
        this.log = log;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        if (arguments.size() != 1) {
            throw new UsageException("export takes a folder");
        }
        log.record(SecurityEventKind.EXPORTED, Role.ADMINISTRATOR, null, "export " + arguments.get(0));
        exporter.run(Path.of(arguments.get(0)), new ProgressLine(out))
                .forEach((file, records) -> out.say(file.fileName() + ": " + records + " written"));
        return 0;
    }
}
