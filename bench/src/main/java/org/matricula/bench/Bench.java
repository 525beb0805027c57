package org.matricula.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.matricula.bench.command.ImportReport;
import org.matricula.bench.data.SampleSchool;
import org.matricula.bench.data.SchoolLoad;
import org.matricula.bench.desk.BenchDatabase;
import org.matricula.bench.repository.RepositoryReport;
import org.matricula.bench.row.Row;
import org.matricula.bench.row.Rows;

/** The command: loads the school, measures each row in a server that was just started, and prints the table. */
public final class Bench {

    private static final String CALLS = "calls"; // of the repositories
    private static final String IMPORT = "import"; // of 100,000 students, by the command
    private static final String PLANS = "plans"; // of the statements of every list, not a row

    private static final int WRONG_ARGUMENTS = 2;

    private final Options options;
    private final List<Row> rows;
    private final StringBuilder output = new StringBuilder();
    private final PrintStream out;

    private Bench(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        var all = new Rows(new SampleSchool(options.size()), options.size()).all();
        options.rows().forEach(name -> {
            if (!List.of("list", CALLS, IMPORT, PLANS).contains(name)
                    && all.stream().noneMatch(row -> row.name().equals(name))) {
                throw new IllegalArgumentException("there is no row " + name + ", see --rows list");
            }
        });
        rows = all.stream()
                .filter(row -> options.rows().isEmpty() || options.rows().contains(row.name()))
                .toList();
    }

    /** Runs the command. The arguments are the project's folder, the folder for databases and results, and the options of {@code ./manage bench}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try {
            var options = new Options(Arrays.asList(arguments));
            var bench = new Bench(options, System.out);
            if (options.rows().contains("list")) {
                bench.list();
                return;
            }
            bench.run();
        } catch (IllegalArgumentException e) {
            System.err.println("manage: " + e.getMessage() + "; see ./manage bench --help");
            System.exit(WRONG_ARGUMENTS);
        }
    }

    private void list() {
        new Rows(new SampleSchool(options.size()), options.size()).all().forEach(row -> out.println(row.name()));
        List.of(CALLS, IMPORT, PLANS).forEach(out::println);
    }

    private void run() throws IOException, SQLException {
        var data = options.work().resolve("desk");
        Files.createDirectories(data);
        if (options.onDerby()) {
            delete(data.resolve("derby"));
        }
        var table = new Table();
        try (var database = options.onDerby() ? BenchDatabase.derby(data) : BenchDatabase.postgresql()) {
            new SchoolLoad(database.address(), options.size(), System.err).run();
            var measurement = new Measurement(options, database, data);
            for (var row : rows) {
                System.err.println(row.name() + " ...");
                measurement.measure(row, table);
                Files.writeString(result(".md"), table.toString()); // whatever fails later
            }
            tell(table);
            if (wants(CALLS)) {
                System.err.println(CALLS + " ...");
                tell(new RepositoryReport(database.environment(), data, options.size(), options.round()));
            }
            if (wants(IMPORT)) {
                System.err.println(IMPORT + " ...");
                tell(new ImportReport(options.home(), data, database.environment(), database));
            }
            if (!database.isEmbedded() && wants(PLANS)) {
                System.err.println(PLANS + " ...");
                var report = measurement.plans();
                tell(report);
                Files.writeString(result("-plans.txt"), report.plans());
            }
        }
    }

    /* as soon as it is known: all of it takes hours */
    private void tell(Object part) throws IOException {
        output.append(part).append('\n');
        Files.writeString(result(".md"), output);
        out.println(part);
    }

    private boolean wants(String name) {
        return options.rows().isEmpty() || options.rows().contains(name);
    }

    private Path result(String ending) {
        return options.work().resolve(options.size() + "-" + (options.onDerby() ? "derby" : "postgresql") + ending);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Bench::deleteFile);
            }
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
