package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.harness.DeskTest;

/** A whole university, where its files are at hand: 32,593 enrollments in, and the same bytes out. */
@DeskTest
class OuladTest {

    /* beside the project; it stays there, because the project ships sample data of its own */
    private static final Path OULAD = Path.of("..", "..", "shared", "data", "oulad");

    @EJB
    private Importer importer;

    @EJB
    private Exporter exporter;

    @TempDir
    private Path path;

    @Test
    void comes_in_whole_and_goes_out_byte_by_byte_behind_the_byte_order_mark() throws IOException {
        assumeThat(OULAD).as("the OULAD files are not here").isDirectory();

        // WHEN
        var first = importer.run(OULAD, false, Progress.NONE);
        var second = importer.run(OULAD, false, Progress.NONE);
        exporter.run(path, Progress.NONE);

        // THEN
        assertThat(first.counts()).extracting(ImportReport.Count::created).containsExactly(3, 22, 28_785, 32_593);
        assertThat(second.counts()).extracting(ImportReport.Count::unchanged).containsExactly(3, 22, 28_785, 32_593);
        for (var file : SchoolFiles.ALL) {
            assertThat(new CsvFolder(path).read(file)).isEqualTo(Files.readString(file.in(OULAD)));
        }
    }
}
