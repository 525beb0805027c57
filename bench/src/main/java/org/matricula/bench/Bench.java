package org.matricula.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.matricula.bench.data.SampleSchool;
import org.matricula.bench.data.SchoolLoad;
import org.matricula.bench.desk.BenchDatabase;
import org.matricula.bench.row.Row;
import org.matricula.bench.row.Rows;

/** The command: loads the school, measures each row in a server that was just started, and prints the table. */
public final class Bench {

    private static final int WRONG_ARGUMENTS = 2;

    private final Options options;
    private final List<Row> rows;

    private Bench(Options options) {
        this.options = options;
        var all = new Rows(new SampleSchool(options.size()), options.size()).all();
        options.rows().forEach(name -> {
            if (!name.equals("list") && all.stream().noneMatch(row -> row.name().equals(name))) {
                throw new IllegalArgumentException("there is no row " + name + ", see --rows list");
            }
        });
        rows = all.stream()
                .filter(row -> options.rows().isEmpty() || options.rows().contains(row.name()))
                .toList();
    }

    /** Runs it: the project's folder, the folder for databases and results, and the options of {@code ./manage bench}. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try {
            var options = new Options(Arrays.asList(arguments));
            var bench = new Bench(options);
            if (options.rows().contains("list")) {
                new Rows(new SampleSchool(options.size()), options.size())
                        .all()
                        .forEach(row -> System.out.println(row.name()));
                return;
            }
            bench.run();
        } catch (IllegalArgumentException e) {
            System.err.println("manage: " + e.getMessage() + "; see ./manage bench --help");
            System.exit(WRONG_ARGUMENTS);
        }
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
            }
        }
        var text = table.toString();
        var name = options.size() + "-" + (options.onDerby() ? "derby" : "postgresql") + ".md";
        Files.writeString(options.work().resolve(name), text);
        System.out.println(text);
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
