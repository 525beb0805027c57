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
    public int run(List<String> arguments, Talk talk) {
        var rest = new ArrayList<>(arguments);
        boolean dryRun = rest.remove(DRY_RUN);
        if (rest.size() != 1) {
            throw new UsageException("import takes a folder and perhaps " + DRY_RUN);
        }
        var report = importer.run(Path.of(rest.get(0)), dryRun, new ProgressLine(talk));
        report.counts().forEach(count -> talk.say(count.toString()));
        report.errorLines().forEach(talk::complain);
        if (report.isRefused()) {
            talk.complain("nothing was imported");
            return 1;
        }
        talk.say(dryRun ? "dry run: nothing was written" : "imported");
        return 0;
    }
}
