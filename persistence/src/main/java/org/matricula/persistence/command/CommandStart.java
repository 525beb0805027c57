package org.matricula.persistence.command;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.matricula.domain.account.Role;
import org.matricula.persistence.account.Passwords;
import org.matricula.persistence.change.Origin;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.database.DatabaseStart;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.RelationRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.migration.MigrationException;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.persistence.shell.ShellDesk;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.persistence.transfer.Exporter;
import org.matricula.persistence.transfer.Importer;

/**
 * Runs the command that the settings name, with an administrator's rights, as soon as the database is there. Without such a
 * setting it does nothing. Requests are answered earlier, so a backup does not wait for the end of a command. Exit codes: 0 done, 1
 * refused or failed, 2 wrong arguments.
 */
@Singleton
@Startup
@DependsOn({"DatabaseStart", "RequestWatch"})
@RunAs(Role.ADMINISTRATOR)
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class CommandStart {

    @EJB
    private DatabaseStart database;

    @EJB
    private Importer importer;

    @EJB
    private Exporter exporter;

    @EJB
    private SecurityLog log;

    @EJB
    private DemoDesk demoDesk;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private EntityRepository entities;

    @EJB
    private RelationRepository relations;

    @EJB
    private GradeRepository grades;

    @EJB
    private Deletion deletion;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Passwords passwords;

    @PostConstruct
    void start() {
        Setting.MATRICULA_COMMAND.value().map(CommandFolder::new).ifPresent(this::run);
        Setting.MATRICULA_DEMO.value().map(CommandFolder::new).ifPresent(this::run);
    }

    private void run(CommandFolder folder) {
        var words = folder.arguments();
        var origin = Origin.of(words.get(0));
        try {
            folder.exit(CommandRunner.run(this::command, words, folder));
        } finally {
            origin.close();
        }
    }

    private Command command(String name) {
        if (!database.isOpen()) {
            throw new MigrationException("the schema is not that of this version: run ./manage migrate first");
        }
        return switch (name) {
            case "import" -> new ImportCommand(importer);
            case "export" -> new ExportCommand(exporter, log);
            case "demo" -> new DemoCommand(demoDesk, passwords);
            case "shell" ->
                new ShellCommand(new ShellDesk(
                        students, courses, enrollments, search, grades, deletion, entities, relations, transaction));
            default -> throw new UsageException("there is no command " + name);
        };
    }
}
