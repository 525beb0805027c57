package org.matricula.bench.command;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.matricula.bench.desk.BenchDatabase;
import org.matricula.bench.measure.ProcessorTime;

/** An import of 100,000 new students by {@code ./manage import}, the start of its server included. */
public final class ImportReport {

    private static final int ROWS = 100_000;

    private final double seconds;
    private final long command;
    private final long database;

    /**
     * Imports.
     *
     * @param home the project's folder
     * @param data the data folder of a Matricula that is stopped
     * @param environment names the database
     */
    public ImportReport(Path home, Path data, Map<String, String> environment, BenchDatabase measured)
            throws IOException {
        var folder = Files.createTempDirectory("matricula-import");
        var file = folder.resolve("students.csv");
        try {
            Files.write(
                    file,
                    IntStream.rangeClosed(0, ROWS).mapToObj(ImportReport::line).toList());
            long self = ProcessHandle.current().pid();
            long begun = System.nanoTime();
            long processor = ProcessorTime.ofEndedChildren(self);
            long before = measured.processorMillis();
            run(home, data, environment, folder);
            seconds = (System.nanoTime() - begun) / 1e9;
            command = ProcessorTime.ofEndedChildren(self) - processor;
            database = measured.processorMillis() - before;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static String line(int number) {
        return number == 0
                ? "number,name,age"
                : "I%07d,Imported Student %d,%d".formatted(number, number, 17 + number % 18);
    }

    private static void run(Path home, Path data, Map<String, String> environment, Path folder) throws IOException {
        var builder = new ProcessBuilder(
                        home.resolve("manage").toString(), "import", folder.toString(), "--data", data.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, """
                | command | s | rows/s | CPU ms command + database |
                |---|--:|--:|--:|
                | import of %,d students | %.1f | %,.0f | %,d + %,d |
                """, ROWS, seconds, ROWS / seconds, command, database);
    }
}
