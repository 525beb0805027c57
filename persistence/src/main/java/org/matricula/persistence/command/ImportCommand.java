package org.matricula.persistence.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.matricula.persistence.transfer.ImportOptions;
import org.matricula.persistence.transfer.Importer;

/** {@code import DIR [--dry-run] [--remove-grades] [--encoding NAME] [--list FILE]}. */
class ImportCommand implements Command {

    private final Importer importer;

    ImportCommand(Importer importer) {
        this.importer = importer;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        var folders = new ArrayList<Path>();
        var options = options(arguments, folders);
        if (folders.size() != 1) {
            throw new UsageException("import takes one folder");
        }
        var report = importer.run(folders.get(0), options, new ProgressLine(out));
        report.lines().forEach(out::say);
        report.errorLines().forEach(out::complain);
        if (report.isRefused()) {
            out.complain("nothing was imported");
            return 1;
        }
        if (options.list() != null) {
            out.say("all rows are listed in " + options.list());
        }
        out.say(options.dryRun() ? "dry run: nothing was written" : "imported");
        return 0;
    }

    private static ImportOptions options(List<String> arguments, List<Path> folders) {
        var options = ImportOptions.of(arguments.contains("--dry-run"));
        for (var words = arguments.iterator(); words.hasNext(); ) {
            var word = words.next();
            switch (word) {
                case "--dry-run" -> {
                    // known already
                }
                case "--remove-grades" -> options = options.removingGrades();
                case "--encoding" -> options = options.with(charset(value(word, words)));
                case "--list" -> options = options.listing(Path.of(value(word, words)));
                default -> folders.add(folder(word));
            }
        }
        return options;
    }

    private static Path folder(String word) {
        if (word.startsWith("-")) {
            throw new UsageException("import does not take " + word);
        }
        return Path.of(word);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new UsageException(option + " needs a value");
        }
        return words.next();
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException("there is no encoding %s; try windows-1252".formatted(name));
        }
    }
}
