package org.matricula.persistence.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.matricula.domain.account.Role;
import org.matricula.persistence.relation.LinkTable;
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
     * Writes the file of every entity, over older ones.
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
            var files = TransferFiles.of(em);
            try {
                var counts = write(files, unfinished, progress);
                for (var file : files.all()) {
                    Files.move(file.in(unfinished), file.in(folder), StandardCopyOption.REPLACE_EXISTING);
                }
                return counts;
            } finally {
                for (var file : files.all()) {
                    Files.deleteIfExists(file.in(unfinished));
                }
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<TransferFile, Integer> write(TransferFiles files, Path folder, Progress progress) throws IOException {
        var export = new TableExport(em, folder, progress);
        var keys = new HashMap<String, Map<Long, String>>();
        for (var entity : files.entities()) {
            var columns = new EntityColumns(entity.type());
            keys.put(
                    entity.type().name(),
                    export.write(
                            entity.file(),
                            columns.select("x.id") + " WHERE x.id > :after ORDER BY x.id",
                            row -> columns.cells(row, 1)));
        }
        writeEnrollments(export, keys.get("student"), keys.get("course"), keys.get("grade"));
        for (var links : files.links()) {
            var relation = links.relation();
            export.write(
                    links.file(),
                    new LinkTable(em, relation),
                    keys.get(relation.kind()),
                    keys.get(relation.otherKind()));
        }
        return export.counts();
    }

    private void writeEnrollments(
            TableExport export, Map<Long, String> students, Map<Long, String> courses, Map<Long, String> grades)
            throws IOException {
        export.write(
                TransferFile.ENROLLMENTS,
                hasDates() ? TransferFile.ENROLLMENTS.columns() : TransferFile.ENROLLMENTS.standard(),
                "e.id, e.student.id, e.course.id, g.id, e.status, e.enrolledOn, e.endedOn"
                        + " FROM Enrollment e LEFT JOIN e.grade g WHERE e.id > :after ORDER BY e.id",
                row -> List.of(
                        students.getOrDefault(row[1], TableExport.LATER),
                        courses.getOrDefault(row[2], TableExport.LATER),
                        row[3] == null ? "" : grades.getOrDefault(row[3], TableExport.LATER),
                        CellType.text(row[4]),
                        CellType.text(row[5]),
                        CellType.text(row[6])));
    }

    private boolean hasDates() {
        return em.createQuery(
                                "SELECT COUNT(e) FROM Enrollment e"
                                        + " WHERE e.enrolledOn IS NOT NULL OR e.endedOn IS NOT NULL",
                                Long.class)
                        .getSingleResult()
                > 0;
    }
}
