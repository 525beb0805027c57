package org.matricula.bench.repository;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.matricula.bench.data.Size;
import org.matricula.persistence.database.Setting;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs the calls by JMH, in a process of their own in which the persistence provider weaves the entities as in a server. */
public final class RepositoryReport {

    private static final int ITERATIONS = 3;
    private static final String LIMIT = "Jdbc";
    private static final String HEAD = """
            | repository call | p50 ms | p95 ms | plain JDBC: p50 ms | p95 ms | × plain JDBC |
            |---|--:|--:|--:|--:|--:|
            """;

    private final Map<String, Statistics> times = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /**
     * Runs all of them.
     *
     * @param environment names the database
     * @param data the data folder
     * @param round how long an iteration takes; three warm up, and three count
     */
    public RepositoryReport(Map<String, String> environment, Path data, Size size, Duration round) {
        var settings = new ArrayList<>(List.of(
                "-javaagent:" + provider(),
                "-D" + Setting.MATRICULA_DATA + "=" + data,
                "-D" + CallState.SIZE + "=" + size));
        environment.forEach((name, value) -> {
            if (!value.equals(System.getenv(name))) { // which the process inherits
                settings.add("-D" + name + "=" + value);
            }
        });
        var options = new OptionsBuilder()
                .include(RepositoryCalls.class.getName())
                .forks(1)
                .jvmArgsAppend(settings.toArray(String[]::new))
                .warmupIterations(ITERATIONS)
                .warmupTime(TimeValue.milliseconds(round.toMillis()))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.milliseconds(round.toMillis()))
                .timeout(TimeValue.hours(1))
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            for (var result : new Runner(options).run()) {
                var name = result.getParams().getBenchmark().replaceAll(".*\\.", "");
                times.put(name, result.getPrimaryResult().getStatistics());
                if (!name.endsWith(LIMIT)) {
                    names.add(name);
                }
            }
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String provider() {
        return Stream.of(System.getProperty("java.class.path").split(":", -1))
                .filter(jar -> jar.contains("org.eclipse.persistence.jpa-"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a line for each call, with the limit beside it. */
    @Override
    public String toString() {
        var table = new StringBuilder(HEAD);
        for (var name : names) {
            var call = times.get(name);
            var limit = times.get(name + LIMIT);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.1f |%n",
                    name,
                    call.getPercentile(50),
                    call.getPercentile(95),
                    limit.getPercentile(50),
                    limit.getPercentile(95),
                    call.getPercentile(50) / limit.getPercentile(50)));
        }
        return table.toString();
    }
}
