package org.matricula.persistence.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.matricula.persistence.transfer.Importer;

/** {@code import DIR [--dry-run]}. */
class ImportCommand implements Command {

    private static final String DRY_RUN = "--dry-run";

    private final Importer importer;

    ImportCommand(Importer importer) {
        this.importer = importer;
    }

    @Override
    public int run(List<String> arguments, CommandFolder folder) {
        var rest = new ArrayList<>(arguments);
        boolean dryRun = rest.remove(DRY_RUN);
        if (rest.size() != 1) {
            throw new UsageException("import takes a folder and perhaps " + DRY_RUN);
        }
        var report = importer.run(
                Path.of(rest.get(0)),
                dryRun,
                (file, step, records) -> folder.say(file.fileName() + ": " + records + " " + step));
        report.counts().forEach(count -> folder.say(count.toString()));
        report.errorLines().forEach(folder::complain);
        if (report.isRefused()) {
            folder.complain("nothing was imported");
            return 1;
        }
        folder.say(dryRun ? "dry run: nothing was written" : "imported");
        return 0;
    }
}
