package org.matricula.persistence.command;

import java.nio.file.Path;
import java.util.List;
import org.matricula.persistence.transfer.Exporter;

/** {@code export DIR}. */
class ExportCommand implements Command {

    private final Exporter exporter;

    ExportCommand(Exporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        if (arguments.size() != 1) {
            throw new UsageException("export takes a folder");
        }
        exporter.run(Path.of(arguments.get(0)), new ProgressLine(out))
                .forEach((file, records) -> out.say(file.fileName() + ": " + records + " written"));
        return 0;
    }
}
