package org.matricula.persistence.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.transfer.SchoolFiles;

/** The progress of a long command, on a terminal and in a log. */
class ProgressLineTest {

    private static final long MILLION = 1_000_000;

    private final AtomicLong clock = new AtomicLong();

    /** A step in which a thousand records take so many milliseconds. */
    private void run(ProgressLine progress, String step, long records, long millis) {
        for (long done = 1_000; done <= records; done += 1_000) {
            clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
            progress.at(SchoolFiles.ENROLLMENTS, step, done, records);
        }
    }

    @Test
    void elsewhere_a_long_step_writes_a_line_for_every_10_percent_with_the_time_left() {
        // GIVEN
        var heard = new Heard();

        // WHEN
        var progress = new ProgressLine(heard, clock::get);
        run(progress, "checked", MILLION, 100);
        run(progress, "written", MILLION, 600);

        // THEN
        assertThat(heard.output).hasSize(20);
        assertThat(heard.output.get(0))
                .isEqualTo("enrollments.csv: 100,000 of 1,000,000 checked (10 %), about 2 min left");
        assertThat(heard.output.get(8)).endsWith("900,000 of 1,000,000 checked (90 %), about 10 s left");
        assertThat(heard.output.get(9)).isEqualTo("enrollments.csv: 1,000,000 of 1,000,000 checked (100 %)");
        assertThat(heard.output.get(10)).endsWith("100,000 of 1,000,000 written (10 %), about 9 min left");
        assertThat(heard.shown).isEmpty();
    }

    @Test
    void elsewhere_a_short_step_writes_nothing() {
        // GIVEN
        var heard = new Heard();

        // WHEN
        run(new ProgressLine(heard, clock::get), "checked", ProgressLine.LONG_STEP - 1_000, 100);

        // THEN
        assertThat(heard.output).isEmpty();
    }

    @Test
    void a_terminal_shows_one_line_at_most_four_times_a_second_and_the_end_of_each_step() {
        // GIVEN
        var heard = new Heard(true);

        // WHEN
        run(new ProgressLine(heard, clock::get), "checked", MILLION, 10);

        // THEN ten seconds
        assertThat(heard.shown)
                .hasSizeBetween(40, 42)
                .allMatch(line -> line.length() < 80)
                .endsWith("enrollments.csv: 1,000,000 of 1,000,000 checked (100 %)");
        assertThat(heard.output).isEmpty();
    }

    @Test
    void a_total_that_was_guessed_too_low_does_not_exceed_100_percent() {
        // GIVEN
        var heard = new Heard(true);

        // WHEN
        new ProgressLine(heard, clock::get).at(SchoolFiles.STUDENTS, "checked", 5, 0);

        // THEN
        assertThat(heard.shown).containsExactly("students.csv: 5 of 5 checked (100 %)");
    }
}
