package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.matricula.persistence.harness.ChangedDomain;
import org.matricula.persistence.harness.Desk;

/** A column that is added to an entity and its details is restored, with no line of history changed for it. */
@Tag("postgresql")
class AddedColumnTest {

    private static final String GRADE = "grade/Grade.java";
    private static final String DETAILS = "grade/GradeDetails.java";

    @Test
    void is_restored_as_every_other_one(@TempDir Path folder) throws Exception {
        // GIVEN the grade has two more fields
        var domain = new ChangedDomain(folder);
        domain.edit(GRADE, "private int position;", """
                private int position;

                @Column(name = "valid_until")
                private java.time.LocalDate validUntil;

                private String remark;
                """);
        domain.edit(
                GRADE,
                "position = details.position();",
                "position = details.position(); validUntil = details.validUntil(); remark = details.remark();");
        domain.edit(
                GRADE,
                "GradeDetails(code, points, passing, position)",
                "GradeDetails(code, points, passing, position, validUntil, remark)");
        domain.edit(DETAILS, "int position)", "int position, java.time.LocalDate validUntil, String remark)");
        domain.edit(DETAILS, "implements Serializable {", """
                implements Serializable {
                    public GradeDetails(String code, BigDecimal points, boolean passing, int position) {
                        this(code, points, passing, position, null, null);
                    }
                """);

        // WHEN a process of its own has them: the agent of this one knows the entities as they are
        var answer = folder.resolve("restored");
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + Desk.WEAVING + "=false",
                        "-cp",
                        domain.classes() + File.pathSeparator + System.getProperty("java.class.path"),
                        AddedColumn.class.getName(),
                        answer.toString())
                .inheritIO()
                .start();

        // THEN
        assertThat(java.waitFor()).isZero();
        assertThat(answer).hasContent("[2026-02-28] [rarely given]");
    }
}
