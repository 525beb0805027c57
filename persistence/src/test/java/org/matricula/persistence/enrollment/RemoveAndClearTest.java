package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.student.StudentRepository;

/** B26 to B31: removing links. */
@DeskTest
class RemoveAndClearTest extends SmallSchool {

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    @Test
    void b26_removing_deletes_the_link_only() {
        // GIVEN
        enrollments.enroll(ada, algebra, botany);

        // WHEN
        int removed = enrollments.remove(ada, algebra);

        // THEN
        assertThat(removed).isOne();
        assertThat(enrollments.coursesOf(ada)).containsExactly(botany);
        assertThat(enrollments.studentsOf(algebra)).isEmpty();
        assertThat(students.find(ada.getId())).isPresent();
        assertThat(courses.find(algebra.getId())).isPresent();
    }

    @Test
    void b26_removing_from_the_course_equals_removing_from_the_student() {
        // GIVEN
        enrollments.enroll(algebra, ada, ben);

        // WHEN
        int removed = enrollments.remove(algebra, ada);

        // THEN
        assertThat(removed).isOne();
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ben);
        assertThat(enrollments.coursesOf(ada)).isEmpty();
    }

    @Test
    void b27_removing_what_is_not_related_is_silent() {
        // GIVEN
        enrollments.enroll(ada, algebra);

        // WHEN
        int fromTheStudent = enrollments.remove(ada, botany);
        int fromTheCourse = enrollments.remove(botany, ada);
        int nothing = enrollments.remove(ada, new Course[0]);

        // THEN
        assertThat(fromTheStudent).isZero();
        assertThat(fromTheCourse).isZero();
        assertThat(nothing).isZero();
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
    }

    @Test
    void b28_a_pair_has_one_row_at_most_and_removing_leaves_none() {
        // GIVEN
        enrollments.enroll(ada, algebra);
        enrollments.enroll(algebra, ada);

        // WHEN
        enrollments.remove(ada, algebra, algebra);

        // THEN
        assertThat(school.links()).isZero();
        assertThat(enrollments.find(ada, algebra)).isEmpty();
    }

    @Test
    void b29_removing_hits_the_right_rows_where_ids_of_both_ends_coincide(Desk desk) {
        // GIVEN a student and a course with the same id, and each linked to others
        desk.inTransaction(() -> {
            em.createNativeQuery("INSERT INTO course (id, version, code, code_key, name, description)"
                            + " VALUES (?1, 1, 'TWIN', 'twin', 'Twin of Ada', '')")
                    .setParameter(1, ada.getId())
                    .executeUpdate();
        });
        var twin = courses.findByCode("TWIN").orElseThrow();
        enrollments.enroll(ada, algebra);
        enrollments.enroll(ben, twin, algebra);

        // WHEN
        enrollments.clear(twin);

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
        assertThat(enrollments.coursesOf(ben)).containsExactly(algebra);

        // WHEN
        enrollments.enroll(ben, twin);
        enrollments.clear(ada);

        // THEN
        assertThat(enrollments.coursesOf(ada)).isEmpty();
        assertThat(enrollments.coursesOf(ben)).containsExactly(algebra, twin);
    }

    @Test
    void b30_clearing_deletes_all_and_only_the_links_of_that_end() {
        // GIVEN
        enrollments.enroll(ada, algebra, botany);
        enrollments.enroll(ben, algebra, botany);

        // WHEN
        int ofTheStudent = enrollments.clear(ada);

        // THEN
        assertThat(ofTheStudent).isEqualTo(2);
        assertThat(enrollments.coursesOf(ada)).isEmpty();
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ben);

        // WHEN
        int ofTheCourse = enrollments.clear(algebra);

        // THEN
        assertThat(ofTheCourse).isOne();
        assertThat(enrollments.studentsOf(algebra)).isEmpty();
        assertThat(enrollments.coursesOf(ben)).containsExactly(botany);
        assertThat(students.count()).isEqualTo(2);
        assertThat(courses.count()).isEqualTo(2);
    }

    @Test
    void b31_clearing_an_empty_set_leaves_the_links_of_others() {
        // GIVEN
        enrollments.enroll(ben, algebra);

        // WHEN
        int ofTheStudent = enrollments.clear(ada);
        int ofTheCourse = enrollments.clear(botany);

        // THEN
        assertThat(ofTheStudent).isZero();
        assertThat(ofTheCourse).isZero();
        assertThat(enrollments.coursesOf(ben)).containsExactly(algebra);
    }

    @Test
    void removing_fifty_links_costs_as_many_statements_as_removing_one(Desk desk) {
        // GIVEN
        var fifty = school.courses("C", 50);
        enrollments.enroll(ada, fifty.get(0));
        enrollments.enroll(ben, fifty, SmallSchool::ungraded);

        // WHEN
        var one = desk.statements().during(() -> enrollments.clear(ada));
        var many = desk.statements().during(() -> enrollments.clear(ben));

        // THEN history stores the number of changes besides
        assertThat(many).filteredOn(sql -> !sql.contains("action_count")).hasSameSizeAs(one);
        assertThat(school.links()).isZero();
    }
}
