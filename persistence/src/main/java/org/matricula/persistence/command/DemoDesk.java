package org.matricula.persistence.command;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.matricula.domain.account.Role;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.persistence.transfer.Importer;
import org.matricula.persistence.transfer.Progress;

/** Sample data and an account for a demonstration. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DemoDesk {

    /** The name to sign in with. */
    public static final String NAME = "demo";

    private static final List<String> SAMPLES = List.of("grades.csv", "courses.csv", "students.csv", "enrollments.csv");

    @EJB
    private StudentRepository students;

    @EJB
    private AccountRepository accounts;

    @EJB
    private Importer importer;

    /**
     * Imports the sample data, unless there are students.
     *
     * @return whether it did
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public boolean fill() {
        if (students.count() > 0) {
            return false;
        }
        try {
            var folder = Files.createTempDirectory("matricula-demo");
            try {
                importFrom(folder);
            } finally {
                for (var file : SAMPLES) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private void importFrom(Path folder) throws IOException {
        for (var file : SAMPLES) {
            var resource = "/demo/" + file;
            try (var in = Objects.requireNonNull(DemoDesk.class.getResourceAsStream(resource), resource)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        var report = importer.run(folder, false, Progress.NONE);
        if (report.isRefused()) {
            throw new RefusedException("demo.data", report.errors());
        }
    }

    /**
     * Lets the demo account sign in with a new password.
     *
     * @throws RefusedException if there are accounts, but no demo account: real data gets none
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void signIn(String passwordHash) {
        if (accounts.findByName(NAME).isEmpty() && accounts.count() > 0) {
            throw new RefusedException("demo sign-in: not created, there are other accounts", accounts.count());
        }
        accounts.updateOrCreateAdministrator(NAME, passwordHash);
    }
}
