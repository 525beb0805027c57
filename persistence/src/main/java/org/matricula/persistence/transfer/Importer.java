package org.matricula.persistence.transfer;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.matricula.domain.account.Role;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.retry.Retried;

/**
 * Reads a folder of CSV files into the desk: creates what is new, updates what is known by its number or code, deletes
 * nothing. A column that a file does not have is not touched. Running it again changes nothing.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Importer {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Resource
    private Validator validator;

    /**
     * Checks every line of the files and, if all are right, writes them in one transaction.
     *
     * @param folder holds the four files
     * @param dryRun checks and counts only
     * @return what is new, changed and unchanged, or everything that is wrong; nothing was written then
     * @throws UncheckedIOException if a file cannot be read; nothing was written
     * @throws DuplicateException if someone else created one of the new records meanwhile; nothing was written
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public ImportReport run(Path folder, boolean dryRun, Progress progress) {
        var grades = new GradeImport(em, validator);
        var courses = new CourseImport(em, validator);
        var students = new StudentImport(em, validator);
        var enrollments = new EnrollmentImport(em, validator, grades, courses, students);
        List<TableImport<?, ?, ?>> tables = List.of(grades, courses, students, enrollments);
        var problems = new Problems();
        try {
            for (var table : tables) {
                table.check(folder, problems, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (problems.isEmpty() && !dryRun) {
            tables.forEach(table -> table.write(progress));
        }
        return problems.report(dryRun, tables.stream().map(TableImport::count).toList());
    }
}
