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
            StudentRepository.choices: student.view
            StudentRepository.listByIds: student.view
            StudentRepository.create: student.add
            CourseRepository.find: course.view
            CourseRepository.findByCode: course.view
            CourseRepository.get: course.view
            CourseRepository.count: course.view
            CourseRepository.create: course.add
            GradeRepository.list: grade.view enrollment.view enrollment.add enrollment.change enrollment.grade
            GradeRepository.find: grade.view
            GradeRepository.findByCode: grade.view
            GradeRepository.create: grade.add
            GradeRepository.move: grade.change
            EnrollmentSearch.list: enrollment.view enrollment.grade
            EnrollmentSearch.rows: enrollment.view enrollment.grade
            EnrollmentSearch.grades: staff
            EnrollmentSearch.count: enrollment.view enrollment.grade
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
            EnrollmentDesk.copy: staff
            EnrollmentDesk.save: enrollment.change enrollment.grade
            Deletion.preview: staff
            Deletion.delete: staff
            Lists.list: staff
            Lists.requireAction: staff
            Lists.tasks: staff
            Lists.count: staff
            Lists.ids: staff
            Lists.ignored: staff
            Lists.snapshot: staff
            Lists.since: staff
            Lists.rows: staff
            Lists.named: staff
            Lists.suggest: staff
            Lists.choices: staff
            Lists.chosen: staff
            ListEdit.open: staff
            ListEdit.rows: staff
            ListEdit.save: staff
            Lists.require: staff
            Lists.export: staff
            EntityRepository.inputs: staff
            EntityRepository.classOf: staff
            EntityRepository.initial: staff
            EntityRepository.find: staff
            EntityRepository.keyOf: staff
            EntityRepository.findByKey: staff
            EntityRepository.count: staff
            EntityRepository.create: staff
            EntityRepository.save: staff
            EntityRepository.related: staff
            RelationRepository.all: staff
            RelationRepository.ids: staff
            RelationRepository.count: staff
            RelationRepository.add: staff
            RelationRepository.remove: staff
            RelationRepository.clear: staff
            RelationRepository.set: staff
            RelationRepository.create: staff
            RelationRepository.of: staff
            SavedLists.list: staff
            SavedLists.get: staff
            SavedLists.save: staff
            SavedLists.change: staff
            SavedLists.delete: staff
            Submissions.once: staff
            SubmissionAttempt.make: staff
            SubmissionAttempt.find: staff
            BulkEdit.seen: enrollment.change enrollment.delete
            BulkEdit.amend: enrollment.change
            BulkEdit.remove: enrollment.delete
            BulkEdit.enroll: enrollment.add
            History.list: history.view
            History.rows: history.view
            History.subjects: history.view
            HistoryExport.write: history.view
            AccountRepository.count:
            AccountRepository.findByName:
            AccountRepository.get:
            AccountRepository.setGroups:
            AccountRepository.setActive:
            AccountRepository.delete:
            AccountRepository.create:
            AccountRepository.createAdministrator:
            AccountRepository.changePassword:
            AccountRepository.updateOrCreateAdministrator:
            OwnAccount.changePassword: staff
            Sessions.own: staff
            Sessions.endOwn: staff
            Sessions.of:
            Sessions.end:
            SecondFactors.recoveryCodes: staff
            SecondFactors.turnOn: staff
            SecondFactors.renewCodes: staff
            SecondFactors.turnOff: staff
            SecondFactors.isOn:
            SecondFactors.remove:
            AccountRepository.createResetCode:
            DeploymentCheck.look:
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
