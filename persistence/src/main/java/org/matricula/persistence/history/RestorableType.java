package org.matricula.persistence.history;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.Subject;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.change.Values;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.text.KeyLookup;

/**
 * Creates an entity from the details in the history, with its own constructor, which computes what is derived from
 * them. Accounts and groups are not restorable, because they are never deleted.
 *
 * @param entity the entity
 * @param details the record of its fields
 * @param key the field that must be unique; null if that is the pair of its ends
 * @param unique the beginning of the names of its unique constraints
 * @param creation creates the entity, between its ends
 * @param amendment gives it other values
 */
record RestorableType<E extends TracedEntity, D extends Record>(
        Class<E> entity,
        Class<D> details,
        String key,
        String unique,
        BiFunction<D, Ends, E> creation,
        BiConsumer<E, D> amendment) {

    /** The two ends of an enrollment; null for everything else. */
    record Ends(Student student, Course course) {}

    private static final Map<Subject, RestorableType<?, ?>> ALL = Map.of(
            Subject.STUDENT,
            new RestorableType<>(
                    Student.class,
                    StudentDetails.class,
                    "number",
                    "uq_student_",
                    (details, ends) -> new Student(details),
                    Student::amend),
            Subject.COURSE,
            new RestorableType<>(
                    Course.class,
                    CourseDetails.class,
                    "code",
                    "uq_course_",
                    (details, ends) -> new Course(details),
                    Course::amend),
            Subject.GRADE,
            new RestorableType<>(
                    Grade.class,
                    GradeDetails.class,
                    "code",
                    "uq_grade_",
                    (details, ends) -> new Grade(details),
                    Grade::amend),
            Subject.ENROLLMENT,
            new RestorableType<>(
                    Enrollment.class,
                    EnrollmentDetails.class,
                    null,
                    "uq_enrollment_student_course",
                    (details, ends) -> new Enrollment(ends.student(), ends.course(), details),
                    Enrollment::amend));

    /** Returns the type of a kind of object; empty if it cannot be restored. */
    static Optional<RestorableType<?, ?>> of(Subject subject) {
        return Optional.ofNullable(ALL.get(subject));
    }

    /** Returns the type of a restorable kind of object. */
    static RestorableType<?, ?> known(Subject subject) {
        return of(subject).orElseThrow(() -> new IllegalStateException(subject + " cannot be restored"));
    }

    /** Creates an entity with the values that history recorded. */
    E create(Map<String, RecordedValue> recorded, Ends ends, BiFunction<Class<?>, RecordedValue, Object> references) {
        return creation.apply(Values.read(details, recorded, references), ends);
    }

    /** Gives the entity these values. */
    void amend(
            TracedEntity existing,
            Map<String, RecordedValue> values,
            BiFunction<Class<?>, RecordedValue, Object> references) {
        amendment.accept(entity.cast(existing), Values.read(details, values, references));
    }

    /**
     * Refuses to restore an entity or its key while another entity has the key.
     *
     * @throws DuplicateException naming the other one
     */
    void requireFree(EntityManager em, TracedEntity created) {
        if (key != null) {
            new KeyLookup<>(em, entity).requireFree(entity.cast(created));
        }
    }

    /** Returns the value of an entity that must be unique, as text. */
    String keyOf(TracedEntity one) {
        return Values.of(one.details()).get(key).text();
    }

    /** Describes another row with the same key. */
    Flush.Unique unique(String label, Map<String, RecordedValue> values) {
        return unique(key == null ? label : values.get(key).text());
    }

    /** Describes another row with the same value. */
    Flush.Unique unique(String value) {
        var name = entity.getSimpleName().toLowerCase(Locale.ROOT);
        return new Flush.Unique(unique, key == null ? name : name + "." + key, value);
    }
}
