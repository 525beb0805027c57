package org.matricula.web.container;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.account.GroupRepository;
import org.matricula.persistence.account.OwnAccount;
import org.matricula.persistence.account.SecondFactors;
import org.matricula.persistence.account.Sessions;
import org.matricula.persistence.check.DeploymentCheck;
import org.matricula.persistence.check.Reached;
import org.matricula.persistence.command.DemoDesk;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.BulkEdit;
import org.matricula.persistence.enrollment.EnrollmentDesk;
import org.matricula.persistence.enrollment.EnrollmentFilter;
import org.matricula.persistence.enrollment.EnrollmentRepository;
import org.matricula.persistence.enrollment.EnrollmentSearch;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.RelationRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.history.ActionUndo;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryExport;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.history.Restoration;
import org.matricula.persistence.list.ListEdit;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.list.SavedLists;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentRepository;
import org.matricula.persistence.submission.SubmissionAttempt;
import org.matricula.persistence.submission.Submissions;
import org.matricula.persistence.submission.SubmittedForm;
import org.matricula.persistence.transfer.Exporter;
import org.matricula.persistence.transfer.Importer;
import org.matricula.persistence.transfer.Progress;

/** A call of each guarded session bean that leaves the desk as it is. */
@ApplicationScoped
public class HarmlessCalls {

    @EJB
    private AccountRepository accounts;

    @EJB
    private ActionUndo undo;

    @EJB
    private BulkEdit bulk;

    @EJB
    private CourseRepository courses;

    @EJB
    private Deletion deletion;

    @EJB
    private DemoDesk demo;

    @EJB
    private DeploymentCheck check;

    @EJB
    private EnrollmentDesk desk;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private EntityRepository entities;

    @EJB
    private OwnAccount own;

    @EJB
    private RelationRepository relations;

    @EJB
    private Exporter exporter;

    @EJB
    private GradeRepository grades;

    @EJB
    private GroupRepository groups;

    @EJB
    private History history;

    @EJB
    private HistoryExport historyExport;

    @EJB
    private Importer importer;

    @EJB
    private ListEdit edit;

    @EJB
    private Lists lists;

    @EJB
    private Restoration restoration;

    @EJB
    private SavedLists savedLists;

    @EJB
    private StudentRepository students;

    @EJB
    private Submissions submissions;

    @EJB
    private SecondFactors factors;

    @EJB
    private Sessions sessions;

    @EJB
    private SubmissionAttempt submissionAttempt;

    /** The answers of each bean about an existing student; the demo data is not loaded if there is one. */
    Map<Class<?>, Object> answersAbout(Student student) throws IOException {
        var export = TestArchive.DATA.resolve("export");
        var answers = new HashMap<Class<?>, Object>();
        answers.put(AccountRepository.class, accounts.count());
        answers.put(BulkEdit.class, bulk.seen(List.of(), Map.of()));
        answers.put(CourseRepository.class, courses.count());
        answers.put(Deletion.class, deletion.preview(student));
        answers.put(DemoDesk.class, demo.fill());
        answers.put(DeploymentCheck.class, check.look(new Reached(true, "127.0.0.1", List.of(), Map.of())));
        answers.put(EnrollmentDesk.class, desk.copy(student, new StudentDetails(null, "Copy", null), List.of()));
        answers.put(EnrollmentRepository.class, enrollments.countCourses(student));
        answers.put(EnrollmentSearch.class, search.count(EnrollmentFilter.all()));
        answers.put(EntityRepository.class, entities.find("grade", student.getId()));
        answers.put(OwnAccount.class, changeOfNoAccount());
        answers.put(RelationRepository.class, relations.of("student"));
        answers.put(Exporter.class, exporter.run(export, Progress.NONE));
        answers.put(GradeRepository.class, grades.list());
        answers.put(GroupRepository.class, groups.findByName("nobody's"));
        answers.put(History.class, history.list(HistoryFilter.all(), Window.firstPage()));
        answers.put(HistoryExport.class, historyExport.write(HistoryFilter.all().of(student), new StringWriter()));
        answers.put(ListEdit.class, edit.save("student", List.of()));
        answers.put(Lists.class, lists.suggest("student", student.getNumber()));
        deletion.delete(student);
        var deleted = history.rows(HistoryFilter.all().of(student), Window.firstPage())
                .get(0);
        answers.put(ActionUndo.class, undo.preview(deleted.id()));
        answers.put(
                Restoration.class, restoration.restore(deleted.objects().get(0).changeId()));
        answers.put(Importer.class, importer.run(export, true, Progress.NONE));
        answers.put(SecondFactors.class, factors.remove(student.getId()));
        answers.put(Sessions.class, sessions.of(student.getId()));
        answers.put(SavedLists.class, savedLists.list("student"));
        answers.put(StudentRepository.class, students.count());
        var form = new SubmittedForm<>(UUID.randomUUID().toString(), Student.class, "");
        answers.put(Submissions.class, submissions.once(form, student::getId));
        answers.put(SubmissionAttempt.class, submissionAttempt.find(form));
        return answers;
    }

    /** The test signs in without an account. */
    private String changeOfNoAccount() {
        try {
            own.changePassword("", "");
            return "changed";
        } catch (NotFoundException e) {
            return e.getField();
        }
    }
}
