package org.matricula.persistence.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.matricula.domain.account.Role;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.persistence.retry.Retried;

/**
 * Writes all data into a folder of CSV files that an import reads back: records in the order in which they were created, every
 * link a record of its own. The files appear when all of them are complete.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Exporter {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /**
     * Writes the four files, over older ones.
     *
     * @param folder is created if it is missing
     * @return the number of records in each file
     * @throws UncheckedIOException if something cannot be written; older files are still there then
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Map<TransferFile, Integer> run(Path folder, Progress progress) {
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempDirectory(folder, ".export-");
            try {
                var counts = write(unfinished, progress);
                for (var file : TransferFile.values()) {
                    Files.move(file.in(unfinished), file.in(folder), StandardCopyOption.REPLACE_EXISTING);
                }
                return counts;
            } finally {
                for (var file : TransferFile.values()) {
                    Files.deleteIfExists(file.in(unfinished));
                }
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<TransferFile, Integer> write(Path folder, Progress progress) throws IOException {
        var export = new TableExport(em, folder, progress);
        var grades = export.write(
                TransferFile.GRADES,
                "g.id, g.code, g.points, g.passing, g.position FROM Grade g WHERE g.id > :after ORDER BY g.id",
                row -> List.of((String) row[1], points((BigDecimal) row[2]), text(row[3]), text(row[4])));
        var courses = export.write(
                TransferFile.COURSES,
                "c.id, c.code, c.name, c.description FROM Course c WHERE c.id > :after ORDER BY c.id",
                row -> List.of((String) row[1], (String) row[2], (String) row[3]));
        var students = export.write(
                TransferFile.STUDENTS,
                "s.id, s.number, s.name, s.age FROM Student s WHERE s.id > :after ORDER BY s.id",
                row -> List.of((String) row[1], (String) row[2], text(row[3])));
        export.write(
                TransferFile.ENROLLMENTS,
                hasDates() ? TransferFile.ENROLLMENTS.columns() : TransferFile.ENROLLMENTS.standard(),
                "e.id, e.student.id, e.course.id, g.id, e.status, e.enrolledOn, e.endedOn"
                        + " FROM Enrollment e LEFT JOIN e.grade g WHERE e.id > :after ORDER BY e.id",
                row -> List.of(
                        students.getOrDefault(row[1], TableExport.LATER),
                        courses.getOrDefault(row[2], TableExport.LATER),
                        row[3] == null ? "" : grades.getOrDefault(row[3], TableExport.LATER),
                        CellType.word((EnrollmentStatus) row[4]),
                        text(row[5]),
                        text(row[6])));
        return export.counts();
    }

    private boolean hasDates() {
        return em.createQuery(
                                "SELECT COUNT(e) FROM Enrollment e"
                                        + " WHERE e.enrolledOn IS NOT NULL OR e.endedOn IS NOT NULL",
                                Long.class)
                        .getSingleResult()
                > 0;
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    /** With one decimal at least: 4.0 and 3.75. */
    private static String points(BigDecimal points) {
        if (points == null) {
            return "";
        }
        var exact = points.stripTrailingZeros();
        return exact.setScale(Math.max(1, exact.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
