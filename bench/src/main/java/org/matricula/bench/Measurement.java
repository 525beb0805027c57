package org.matricula.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matricula.bench.data.SampleSchool;
import org.matricula.bench.desk.BenchDatabase;
import org.matricula.bench.desk.DeskServer;
import org.matricula.bench.desk.Visitor;
import org.matricula.bench.limit.LimitArchive;
import org.matricula.bench.measure.AllocatedBytes;
import org.matricula.bench.measure.ProcessorTime;
import org.matricula.bench.measure.Round;
import org.matricula.bench.measure.Rounds;
import org.matricula.bench.measure.Task;
import org.matricula.bench.measure.Usage;
import org.matricula.bench.plan.PlanReport;
import org.matricula.bench.row.Numbers;
import org.matricula.bench.row.Row;

/** Measures rows, each in a server that was just started, beside their limit. */
final class Measurement {

    private static final String LIMIT = "/limit/";

    private final Options options;
    private final BenchDatabase database;
    private final Path data;
    private final SampleSchool school;
    private final HashMap<String, String> environment;

    Measurement(Options options, BenchDatabase database, Path data) throws IOException {
        this.options = options;
        this.database = database;
        this.data = data;
        school = new SampleSchool(options.size());
        environment = new HashMap<>(database.environment());
        environment.put("MATRICULA_SERVER_OPTIONS", serverOptions());
    }

    /* Derby can be opened by one class loader of a process only: there both applications use that of the server */
    private String serverOptions() throws IOException {
        var war = options.work().resolve("limit.war");
        var drivers = jars("postgresql-", "derby");
        LimitArchive.write(war, database.isEmbedded() ? new Path[0] : drivers.toArray(Path[]::new));
        var commands = options.work().resolve("limit.postboot");
        Files.writeString(commands, "deploy --contextroot limit --name limit " + war + "\n");
        var libraries = drivers.stream().map(Path::toString).collect(Collectors.joining(":"));
        return "--postbootcommandfile " + commands + (database.isEmbedded() ? " --addlibs " + libraries : "");
    }

    private static List<Path> jars(String... names) {
        return Stream.of(System.getProperty("java.class.path").split(":", -1))
                .map(Path::of)
                .filter(jar -> Stream.of(names).anyMatch(jar.getFileName().toString()::startsWith))
                .toList();
    }

    /** Measures a row and its limit. */
    void measure(Row row, Table table) throws IOException {
        try (var desk = DeskServer.start(options.home(), data, environment);
                var allocated = new AllocatedBytes(desk.processId())) {
            Supplier<Usage> meter = () -> new Usage(
                    System.nanoTime(),
                    ProcessorTime.of(desk.processId()),
                    database.processorMillis(),
                    allocated.total(),
                    database.statements());
            var users = new Users(desk, row);
            var limit = users.limit();
            table.add(row.name(), results(users, meter), results(limit, meter));
        } catch (UncheckedIOException e) {
            throw new IOException(row.name(), e);
        }
    }

    /** Reports how the statements of every list are executed. */
    PlanReport plans() throws IOException, SQLException {
        try (var desk = DeskServer.start(options.home(), data, environment)) {
            var visitor = new Visitor(desk);
            visitor.signIn();
            return new PlanReport(visitor, database.connection(), school, options.size());
        }
    }

    private Result results(Users users, Supplier<Usage> meter) {
        users.prepare(1);
        var rounds = new Rounds(users, meter, options.round());
        var cold = rounds.once();
        long wire = users.bytesOfOne();
        var warming = rounds.next(1, options.warming());
        var warm = new ArrayList<List<Round>>();
        for (int count : options.users()) {
            users.prepare(count);
            warm.add(rounds.untilWarm(count));
        }
        return new Result(cold, warming, warm, wire);
    }

    /**
     * The measurements of a row, or of its limit.
     *
     * @param cold the first request
     * @param warming the first minute
     * @param warm the last rounds for each number of users
     * @param wireBytes of all answers to the first request
     */
    record Result(Round cold, Round warming, List<List<Round>> warm, long wireBytes) {}

    /** The users who carry out a row. */
    private final class Users implements Task {

        private final DeskServer desk;
        private final Row row;
        private final boolean isLimit;
        private final List<Visitor> visitors = new ArrayList<>();
        private final List<Random> randoms = new ArrayList<>();
        private int count;

        Users(DeskServer desk, Row row) {
            this(desk, row, false);
        }

        private Users(DeskServer desk, Row row, boolean isLimit) {
            this.desk = desk;
            this.row = row;
            this.isLimit = isLimit;
        }

        Users limit() {
            return new Users(desk, row, true);
        }

        /** Signs in users until there are this many. */
        void prepare(int users) {
            while (visitors.size() < users) {
                var visitor = new Visitor(desk);
                if (!isLimit) {
                    visitor.signIn();
                }
                randoms.add(new Random(visitors.size()));
                visitors.add(visitor);
            }
            count = users;
        }

        long bytesOfOne() {
            long before = visitors.get(0).wireBytes();
            run(0);
            return visitors.get(0).wireBytes() - before;
        }

        @Override
        public void run(int user) {
            var numbers = new Numbers(school, options.size(), user, count);
            var by = visitors.get(user);
            if (isLimit) {
                var answer = by.get(LIMIT + row.limit().apply(numbers, randoms.get(user)));
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.path() + " answered " + answer.status());
                }
            } else {
                row.flow().run(by, numbers, randoms.get(user));
            }
        }
    }
}
