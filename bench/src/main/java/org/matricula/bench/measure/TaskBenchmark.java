package org.matricula.bench.measure;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.ThreadParams;

/** The JMH benchmark: runs the task of the current round in this process. */
@State(Scope.Benchmark)
public class TaskBenchmark {

    private static volatile Running running;

    /** The round that is under way. */
    static final class Running {

        final Task task;
        final Supplier<Usage> meter;
        final LongAdder requests = new LongAdder();
        Usage before;
        Usage after;

        Running(Task task, Supplier<Usage> meter) {
            this.task = task;
            this.meter = meter;
        }
    }

    static void prepare(Running next) {
        running = next;
    }

    /** Notes what was spent before. */
    @Setup(Level.Iteration)
    public void begin() {
        running.before = running.meter.get();
    }

    /** Notes what was spent by the end. */
    @TearDown(Level.Iteration)
    public void end() {
        running.after = running.meter.get();
    }

    /** One request, or what else the task is. */
    @Benchmark
    public void request(ThreadParams thread) {
        running.task.run(thread.getThreadIndex());
        running.requests.increment();
    }
}
