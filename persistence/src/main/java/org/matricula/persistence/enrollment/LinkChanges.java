package org.matricula.persistence.enrollment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.matricula.domain.account.Role;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;

/** Adds, changes and removes links, each with the required right; a call that changes nothing needs none. */
final class LinkChanges {

    private final EntityManager em;
    private final Rights rights;
    private final Links links;

    LinkChanges(EntityManager em, Rights rights) {
        this.em = em;
        this.rights = rights;
        links = new Links(em);
    }

    int link(List<Long> studentIds, List<Long> courseIds, Supplier<EnrollmentDetails> details) {
        if (studentIds.isEmpty() || courseIds.isEmpty()) {
            return 0;
        }
        var who = links.lockStudents(studentIds);
        var in = links.courses(courseIds);
        var enrolled = links.between(studentIds, courseIds);
        var values = TracedType.attached(em, details.get());
        int added = 0;
        for (var student : who) {
            for (var course : in) {
                if (!enrolled.contains(new Links.Pair(student.getId(), course.getId()))) {
                    rights.require(Role.ENROLLMENT_ADD);
                    Flush.persist(em, new Enrollment(student, course, values));
                    added++;
                }
            }
        }
        links.flush();
        return added;
    }

    Enrollment create(StudentRef student, CourseRef course, EnrollmentDetails details) {
        var courseIds = Refs.courseIds(List.of(course));
        var pupil = links.lockStudents(Refs.studentIds(List.of(student))).get(0);
        var subject = links.courses(courseIds).get(0);
        if (find(pupil, subject).isPresent()) {
            throw new DuplicateException("enrollment", pupil.getNumber() + " in " + subject.getCode());
        }
        rights.require(Role.ENROLLMENT_ADD);
        var enrollment = new Enrollment(pupil, subject, TracedType.attached(em, details));
        Flush.persist(em, enrollment);
        links.flush();
        return enrollment;
    }

    Enrollment existingOrNew(StudentRef student, CourseRef course, EnrollmentDetails details) {
        links.lockStudents(Refs.studentIds(List.of(student)));
        return find(student, course).orElseGet(() -> create(student, course, details));
    }

    Enrollment updateOrCreate(StudentRef student, CourseRef course, EnrollmentDetails details) {
        var enrollment = existingOrNew(student, course, details);
        var wanted = TracedType.attached(em, details);
        if (!enrollment.details().equals(wanted)) {
            rights.require(Role.ENROLLMENT_CHANGE);
            enrollment.amend(wanted);
        }
        links.flush();
        return enrollment;
    }

    int unlink(EnrollmentFilter which) {
        var gone = new EnrollmentSearch(em).enrollments(which);
        if (!gone.isEmpty()) {
            rights.require(Role.ENROLLMENT_DELETE);
        }
        gone.forEach(em::remove);
        links.flush();
        return gone.size();
    }

    private Optional<Enrollment> find(StudentRef student, CourseRef course) {
        return new EnrollmentSearch(em)
                .enrollments(EnrollmentFilter.all().ofStudents(student).inCourses(course)).stream()
                        .findFirst();
    }
}
