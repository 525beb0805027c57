package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are damaged or made to do harm; {@code ./manage test --fuzz} reads more of them. */
class HostileFilesTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_130L);
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 1_000);
    private static final boolean MANY = System.getProperty("fuzz.inputs") != null;
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
    private static final long HANG_NANOS =
            1_000_000_000; // of many only: a test does not depend on the speed of a machine

    private static final List<String> FILES = List.of(
            "number,name,age\r\nS-1,Ada Lovelace,20\r\nS-2,\"Hopper, Grace\",\"30\"\r\n",
            "sep=;\nNumber;Name;Age\n0001;Zoë;4,0\n;;\n=\"0002\";x;(none)\n",
            "\uFEFFnumber\tname\tage\r1\t\"a\"\"b\"\t1e3\r",
            "name,number\n'=1+1,-5\n",
            "");
    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "sep=",
            "=",
            "'",
            "\u0000",
            "\u0003end of file",
            "\uFEFF",
            " ",
            "number",
            "name",
            "(none)",
            "=\"",
            "\u2028",
            "\uD800",
            "😀",
            "9".repeat(400),
            "a,".repeat(20_000),
            "\"\n".repeat(99));
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @Test
    void any_file_is_read_or_refused_in_words() throws IOException {
        var path = SchoolFiles.STUDENTS.in(folder);
        for (int i = 0; i < INPUTS; i++) {
            var file = file();
            Files.write(path, file);
            var problems = new Problems();
            long begun = TIMES.getCurrentThreadCpuTime();
            try {
                read(path, problems);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + SEED + ", file " + i + ": " + List.of(file), e);
            }
            assertThat(!MANY || TIMES.getCurrentThreadCpuTime() - begun < HANG_NANOS)
                    .as("file %d in a second", i)
                    .isTrue();
        }
    }

    private static void read(Path path, Problems problems) throws IOException {
        var csv = new CsvFile(SchoolFiles.STUDENTS, problems);
        csv.read(path, null, row -> {
            for (var column : SchoolFiles.STUDENTS.columns()) {
                assertThat(row.text(column)).doesNotContain("\u0000");
                assertThat(row.lines(column)).doesNotContain("\u0000");
            }
            row.isCleared("age");
        });
        assertThat(csv.notes()).doesNotContainNull();
        problems.shown().forEach(each -> assertThat(each.reason()).isNotBlank());
    }

    private byte[] file() {
        var text = new StringBuilder(any(FILES));
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, any(PIECES));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(8)));
                default -> text.append(text, 0, at);
            }
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.toString().getBytes(any(CHARSETS)));
        var damaged = bytes.toByteArray();
        for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
