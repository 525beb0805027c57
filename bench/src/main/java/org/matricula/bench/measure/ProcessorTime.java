package org.matricula.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The processor time of processes, in milliseconds, as Linux counts it in hundredths of a second. */
public final class ProcessorTime {

    private static final int TICK_MILLIS = 10;
    private static final int PARENT = 1; // fields of /proc/PID/stat behind the name
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    private ProcessorTime() {}

    /** Returns the time of one process so far; 0 for one that has ended. */
    public static long of(long pid) {
        return ticks(pid, USER, SYSTEM) * TICK_MILLIS;
    }

    /** Returns the time of a process and its children, those that have ended included. */
    public static long ofFamily(long pid) {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid(), USER, SYSTEM))
                .sum();
        return (children + ticks(pid, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM)) * TICK_MILLIS;
    }

    /** Returns the time of those children of a process that have ended, with their own children. */
    public static long ofEndedChildren(long pid) {
        return ticks(pid, ENDED_USER, ENDED_SYSTEM) * TICK_MILLIS;
    }

    /** Returns the process that started another one. */
    public static long parent(long pid) {
        return ticks(pid, PARENT);
    }

    private static long ticks(long pid, int... fields) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long sum = 0;
            for (int field : fields) {
                sum += Long.parseLong(values[field]);
            }
            return sum;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            if (!Files.exists(Path.of("/proc", String.valueOf(pid)))) {
                return 0; // it ended meanwhile
            }
            throw new UncheckedIOException(e);
        }
    }
}
