package org.matricula.persistence.student;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.account.Role;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.Enrollment_;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.student.StudentRef;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.form.NewObject;
import org.matricula.persistence.list.Choices;
import org.matricula.persistence.list.Condition;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.Lookup;
import org.matricula.persistence.list.Visible;
import org.matricula.persistence.query.Chunks;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.text.KeyLookup;

/** The students of the school. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StudentRepository {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** The student, if there is one with this id. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_VIEW})
    @ReadOnly
    public Optional<Student> find(Long id) {
        return Optional.ofNullable(em.find(Student.class, id));
    }

    /** Returns the student with a number, if there is one; upper and lower case, kinds of dashes and blanks do not matter. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_VIEW})
    @ReadOnly
    public Optional<Student> findByNumber(String number) {
        return new KeyLookup<>(em, Student.class).find(number);
    }

    /**
     * Returns the student of a reference.
     *
     * @throws InvalidException if it was never saved; no statement is sent
     * @throws NotFoundException if there is none
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_VIEW})
    @ReadOnly
    public Student get(StudentRef ref) {
        return find(InvalidException.idOf(ref)).orElseThrow(() -> new NotFoundException("student.id", ref.getId()));
    }

    /**
     * Saves a new student; a missing number is assigned.
     *
     * @return the saved student, with id and number
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_ADD})
    public Student create(StudentDetails details) {
        return NewObject.of(em, Student.class, details);
    }

    /**
     * Saves a new student and assigns its number.
     *
     * @param age in years, or null if it is unknown
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_ADD})
    public Student create(String name, @Nullable Integer age) {
        return create(new StudentDetails(null, name, age));
    }

    /** Returns the number of students. */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_VIEW})
    @ReadOnly
    public long count() {
        return em.createQuery("SELECT COUNT(s) FROM Student s", Long.class).getSingleResult();
    }

    /**
     * Returns the first students to choose from, by name and number, with the number of all of them.
     *
     * @param text words to find in number or name; null or blank for all
     * @param notInCourse leaves out the students of this course
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_VIEW})
    @ReadOnly
    public Choices choices(@Nullable String text, @Nullable Long notInCourse, int atMost) {
        List<Condition<Student>> which = notInCourse == null ? List.of() : List.of(outside(notInCourse));
        return new Lookup(em, name -> Visible.all(EntityAdmins.get(name, em)))
                .choices(Visible.all(new StudentAdmin()), text, which, atMost);
    }

    private static Condition<Student> outside(Long course) {
        List<Condition<Enrollment>> inCourse = List.of(of -> of.cb().equal(of.idOf(Enrollment_.course), course));
        return of -> of.cb().not(of.linked(Enrollment.class, Enrollment_.student, inCourse));
    }

    /**
     * Returns the students with these ids, by name and number; unknown ids are ignored.
     *
     * @param ids may be empty
     */
    @RolesAllowed({Role.ADMINISTRATOR, Role.STUDENT_VIEW})
    @ReadOnly
    public List<Student> listByIds(Collection<Long> ids) {
        return Chunks.of(ids)
                .flatMap(chunk -> em.createQuery("SELECT s FROM Student s WHERE s.id IN :ids", Student.class)
                        .setParameter("ids", chunk)
                        .getResultStream())
                .sorted(Student.ORDER)
                .toList();
    }
}
