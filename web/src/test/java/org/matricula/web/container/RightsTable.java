package org.matricula.web.container;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rights that open each method to users who are not administrators, written down a second time. */
final class RightsTable {

    private static final String LINES = """
            StudentRepository.find: student.view
            StudentRepository.findByNumber: student.view
            StudentRepository.get: student.view
            StudentRepository.count: student.view
            StudentRepository.list: student.view
            StudentRepository.listByIds: student.view
            StudentRepository.create: student.add
            StudentRepository.flush: student.change
            CourseRepository.find: course.view
            CourseRepository.findByCode: course.view
            CourseRepository.get: course.view
            CourseRepository.count: course.view
            CourseRepository.list: course.view
            CourseRepository.listByIds: course.view
            CourseRepository.create: course.add
            CourseRepository.flush: course.change
            GradeRepository.list: grade.view enrollment.view enrollment.add enrollment.change
            GradeRepository.find: grade.view
            GradeRepository.findByCode: grade.view
            GradeRepository.countUses: grade.view
            GradeRepository.create: grade.add
            GradeRepository.append: grade.add
            GradeRepository.save: grade.change
            GradeRepository.move: grade.change
            GradeRepository.delete: grade.delete
            EnrollmentSearch.list: enrollment.view
            EnrollmentSearch.rows: enrollment.view
            EnrollmentSearch.count: enrollment.view
            EnrollmentSearch.fingerprint: enrollment.view
            EnrollmentSearch.enrollments: enrollment.view
            EnrollmentSearch.studentsWhere: enrollment.view
            EnrollmentSearch.coursesWhere: enrollment.view
            EnrollmentSearch.studentsWithout: student.view
            EnrollmentRepository.enroll: enrollment.add
            EnrollmentRepository.create: enrollment.add
            EnrollmentRepository.getOrCreate: enrollment.add
            EnrollmentRepository.updateOrCreate: enrollment.add enrollment.change
            EnrollmentRepository.createCourse: enrollment.add
            EnrollmentRepository.createStudent: enrollment.add
            EnrollmentRepository.copy: student.add
            EnrollmentRepository.remove: enrollment.delete
            EnrollmentRepository.clear: enrollment.delete
            EnrollmentRepository.replaceCourses: enrollment.add enrollment.delete
            EnrollmentRepository.replaceStudents: enrollment.add enrollment.delete
            EnrollmentRepository.resetCourses: enrollment.add enrollment.delete
            EnrollmentRepository.coursesOf: enrollment.view
            EnrollmentRepository.studentsOf: enrollment.view
            EnrollmentRepository.countCourses: enrollment.view
            EnrollmentRepository.countStudents: enrollment.view
            EnrollmentRepository.isEnrolled: enrollment.view
            EnrollmentRepository.of: enrollment.view
            EnrollmentRepository.find: enrollment.view
            EnrollmentRepository.get: enrollment.view
            EnrollmentDesk.create(StudentDetails): student.add
            EnrollmentDesk.create(CourseDetails): course.add
            EnrollmentDesk.copy(StudentRef): student.add
            EnrollmentDesk.copy(CourseRef): course.add
            EnrollmentDesk.save(StudentRef): student.change enrollment.add enrollment.change enrollment.delete
            EnrollmentDesk.save(CourseRef): course.change enrollment.add enrollment.change enrollment.delete
            EnrollmentDesk.save(Long): enrollment.change
            Deletion.preview(StudentRef[]): student.delete
            Deletion.preview(CourseRef[]): course.delete
            Deletion.delete(StudentRef[]): student.delete
            Deletion.delete(CourseRef[]): course.delete
            Deletion.delete(StudentRef): student.delete
            Deletion.delete(CourseRef): course.delete
            Lists.list: student.view course.view enrollment.view grade.view
            Lists.count: student.view course.view enrollment.view grade.view
            Lists.ids: student.view course.view enrollment.view grade.view
            Lists.ignored: student.view course.view enrollment.view grade.view
            Lists.snapshot: student.view course.view enrollment.view grade.view
            Lists.since: student.view course.view enrollment.view grade.view
            Lists.rows: student.view course.view enrollment.view grade.view
            Lists.named: student.view course.view enrollment.view grade.view
            Lists.suggest: student.view course.view enrollment.view grade.view
            ListEdit.open: student.change course.change enrollment.change
            ListEdit.rows: student.change course.change enrollment.change
            ListEdit.save: student.change course.change enrollment.change
            Lists.require: student.view course.view enrollment.view grade.view
            Lists.export: student.view course.view enrollment.view grade.view
            SavedLists.list: student.view course.view enrollment.view grade.view
            SavedLists.get: student.view course.view enrollment.view grade.view
            SavedLists.save: student.view course.view enrollment.view grade.view
            SavedLists.change: student.view course.view enrollment.view grade.view
            SavedLists.delete: student.view course.view enrollment.view grade.view
            Submissions.once: student.add course.add grade.add student.view course.view enrollment.view grade.view
            SubmissionAttempt.make: student.add course.add grade.add student.view course.view enrollment.view grade.view
            SubmissionAttempt.find: student.add course.add grade.add student.view course.view enrollment.view grade.view
            BulkEdit.seen: enrollment.change enrollment.delete
            BulkEdit.amend: enrollment.change
            BulkEdit.remove: enrollment.delete
            BulkEdit.enroll: enrollment.add
            BulkEdit.previewStudents: student.delete
            BulkEdit.previewCourses: course.delete
            BulkEdit.alongStudents: student.delete
            BulkEdit.alongCourses: course.delete
            BulkEdit.deleteStudents: student.delete
            BulkEdit.deleteCourses: course.delete
            History.list: history.view
            History.rows: history.view
            HistoryExport.write: history.view
            AccountRepository.count:
            AccountRepository.findByName:
            AccountRepository.create:
            AccountRepository.createAdministrator:
            AccountRepository.changePassword:
            AccountRepository.updateOrCreateAdministrator:
            GroupRepository.findByName:
            GroupRepository.updateOrCreate:
            Restoration.preview:
            Restoration.restore:
            ActionUndo.preview:
            ActionUndo.undo:
            Importer.run:
            Exporter.run:
            DemoDesk.fill:
            DemoDesk.signIn:
            """;

    private static final Map<String, Set<String>> RIGHTS = LINES.lines()
            .map(line -> line.split(":", 2))
            .collect(Collectors.toMap(
                    line -> line[0], line -> Arrays.stream(line[1].strip().split(" "))
                            .filter(right -> !right.isEmpty())
                            .collect(Collectors.toSet())));

    private RightsTable() {}

    /** The rights any of which opens the method. */
    static Set<String> opening(Method method) {
        return keys(method).stream()
                .filter(RIGHTS::containsKey)
                .findFirst()
                .map(RIGHTS::get)
                .orElseThrow(() -> new AssertionError("no word of " + method));
    }

    private static List<String> keys(Method method) {
        var name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        var first = Arrays.stream(method.getParameterTypes()).findFirst().map(Class::getSimpleName);
        return first.map(type -> List.of(name + "(" + type + ")", name)).orElseGet(() -> List.of(name));
    }
}
