package org.matricula.persistence.command;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.matricula.persistence.transfer.Progress;
import org.matricula.persistence.transfer.TransferFile;

/**
 * Shows the progress of a command, and the time that the current step still takes. On a terminal one line is rewritten; elsewhere a long
 * step writes a line for every 10 percent, and a short one writes nothing.
 */
final class ProgressLine implements Progress {

    /** A step with fewer parts than this writes nothing where the output is no terminal. */
    static final long LONG_STEP = 10_000;

    private static final int PERCENT = 100;
    private static final int TENTH = 10;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long FIRST_ESTIMATE = TimeUnit.SECONDS.toNanos(2);
    private static final int MINUTE = 60;

    private final CommandOutput out;
    private final LongSupplier clock;
    private String step = "";
    private long begun;
    private long shown;
    private long tenths;

    ProgressLine(CommandOutput out) {
        this(out, System::nanoTime);
    }

    /** With a clock in nanoseconds. */
    ProgressLine(CommandOutput out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void at(TransferFile file, String done, long records, long total) {
        at(file.fileName(), done, records, total);
    }

    /**
     * A step has advanced.
     *
     * @param subject what the step works on, as in "students.csv"
     * @param done what is done, as in "checked" or "MiB copied"
     */
    void at(String subject, String done, long parts, long total) {
        long now = clock.getAsLong();
        long all = Math.max(parts, total);
        var name = subject + " " + done;
        if (!step.equals(name)) {
            step = name;
            begun = now;
            shown = now - PAUSE;
            tenths = 0;
        }
        int percent = all == 0 ? PERCENT : (int) (parts * PERCENT / all);
        var line = "%s: %,d of %,d %s (%d %%)%s".formatted(subject, parts, all, done, percent, left(now, parts, all));
        if (out.isTerminal()) {
            if (now - shown >= PAUSE || parts == all) {
                shown = now;
                out.show(line);
            }
        } else if (all >= LONG_STEP && percent / TENTH > tenths) {
            tenths = percent / TENTH;
            out.say(line);
        }
    }

    private String left(long now, long parts, long all) {
        long spent = now - begun;
        if (parts == 0 || parts == all || spent < FIRST_ESTIMATE) {
            return "";
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds((long) ((double) spent / parts * (all - parts))) + 1;
        return seconds <= MINUTE
                ? ", about " + seconds + " s left"
                : ", about " + (seconds + MINUTE - 1) / MINUTE + " min left";
    }
}
