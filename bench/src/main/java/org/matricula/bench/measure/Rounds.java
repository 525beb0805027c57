package org.matricula.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs a task in rounds by JMH. A request that fails ends the measurement. */
public final class Rounds {

    /** The most rounds that are run until two agree. */
    static final int MOST = 20;
    /** The number of final rounds that count. */
    static final int COUNTED = 3;

    private final Task task;
    private final Supplier<Usage> meter;
    private final Duration length;

    /**
     * The rounds of a task.
     *
     * @param meter says what was spent so far
     * @param length of a round, at least
     */
    public Rounds(Task task, Supplier<Usage> meter, Duration length) {
        this.task = task;
        this.meter = meter;
        this.length = length;
    }

    /** Runs the task once. */
    public Round once() {
        var before = meter.get();
        task.run(0);
        var usage = meter.get().since(before);
        double millis = usage.nanos() / 1e6;
        return new Round(1, 1, millis, millis, usage);
    }

    /** Runs one round. */
    public Round next(int users, Duration duration) {
        var running = new TaskBenchmark.Running(task, meter);
        TaskBenchmark.prepare(running);
        var options = new OptionsBuilder()
                .include(TaskBenchmark.class.getName())
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(duration.toMillis()))
                .timeout(TimeValue.hours(1))
                .mode(Mode.SampleTime)
                .timeUnit(TimeUnit.MILLISECONDS)
                .threads(users)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            var times = new Runner(options).runSingle().getPrimaryResult().getStatistics();
            return new Round(
                    users,
                    running.requests.sum(),
                    times.getPercentile(50),
                    times.getPercentile(95),
                    running.after.since(running.before));
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs rounds until two successive ones agree, but three at least.
     *
     * @return the last three
     */
    public List<Round> untilWarm(int users) {
        var rounds = new ArrayList<Round>();
        while (rounds.size() < MOST) {
            rounds.add(next(users, length));
            int count = rounds.size();
            if (count >= COUNTED && rounds.get(count - 1).agreesWith(rounds.get(count - 2))) {
                break;
            }
        }
        return List.copyOf(rounds.subList(rounds.size() - COUNTED, rounds.size()));
    }
}
