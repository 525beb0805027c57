package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Account;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.student.Student;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;

/** B32 to B42: making the links of one end what they are to be. Stale saves (B41) are in {@link ConcurrencyTest}. */
@DeskTest
class ReplaceTest extends SmallSchool {

    @Test
    void b32_replacing_removes_the_missing_and_adds_the_new_courses() {
        // GIVEN
        var courses = school.courses("C", 3);
        enrollments.enroll(ada, courses.get(0), courses.get(1));

        // WHEN
        enrollments.replaceCourses(ada, courses.subList(1, 3), SmallSchool::ungraded);

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(courses.get(1), courses.get(2));
        assertThat(enrollments.studentsOf(courses.get(0))).isEmpty();
        assertThat(enrollments.studentsOf(courses.get(2))).containsExactly(ada);
    }

    @Test
    void b32_replacing_from_the_course_removes_the_missing_and_adds_the_new_students() {
        // GIVEN
        var students = school.students("S", 3);
        enrollments.enroll(algebra, students.get(0), students.get(1));

        // WHEN
        enrollments.replaceStudents(algebra, students.subList(1, 3), SmallSchool::ungraded);

        // THEN
        assertThat(enrollments.studentsOf(algebra)).containsExactly(students.get(1), students.get(2));
        assertThat(enrollments.coursesOf(students.get(0))).isEmpty();
        assertThat(enrollments.coursesOf(students.get(2))).containsExactly(algebra);
    }

    @Test
    void b33_a_link_that_stays_keeps_its_row_and_its_grade() {
        // GIVEN
        var link = school.enrolled(ada, algebra, best);

        // WHEN
        enrollments.replaceCourses(ada, List.of(algebra, botany), SmallSchool::ungraded);
        enrollments.replaceStudents(algebra, List.of(ada, ben), SmallSchool::ungraded);

        // THEN
        var kept = enrollments.get(ada, algebra);
        assertThat(kept).isEqualTo(link);
        assertThat(kept.getGrade()).isEqualTo(best);
        assertThat(kept.getVersion()).isEqualTo(link.getVersion());
    }

    @Test
    void b34_values_of_the_link_apply_to_new_rows_only() {
        // GIVEN
        school.enrolled(ada, algebra, best);

        // WHEN
        enrollments.replaceCourses(ada, List.of(algebra, botany), () -> School.graded(worst));

        // THEN
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(best);
        assertThat(enrollments.get(ada, botany).getGrade()).isEqualTo(worst);
    }

    @Test
    void b35_resetting_makes_every_row_a_new_one() {
        // GIVEN
        var link = school.enrolled(ada, algebra, best);

        // WHEN
        enrollments.resetCourses(ada, List.of(algebra), SmallSchool::ungraded);

        // THEN
        assertThat(enrollments.get(ada, algebra)).isNotEqualTo(link);
        assertThat(enrollments.get(ada, algebra).getGrade()).isNull();
        assertThat(school.links()).isOne();
    }

    @Test
    void b36_replacing_by_nothing_clears() {
        // GIVEN
        enrollments.enroll(ada, algebra, botany);
        enrollments.enroll(ben, botany);

        // WHEN
        enrollments.replaceCourses(ada, List.of(), SmallSchool::ungraded);

        // THEN
        assertThat(enrollments.coursesOf(ada)).isEmpty();
        assertThat(enrollments.studentsOf(botany)).containsExactly(ben);

        // WHEN
        enrollments.replaceStudents(botany, List.of(), SmallSchool::ungraded);

        // THEN
        assertThat(school.links()).isZero();
    }

    @Test
    void b37_the_argument_may_be_a_query_of_the_same_relation() {
        // GIVEN
        enrollments.enroll(ada, algebra);
        Iterable<Course> coursesOfAda = () -> enrollments.coursesOf(ada).iterator();
        Iterable<Student> studentsOfAlgebra =
                () -> enrollments.studentsOf(algebra).iterator();

        // WHEN
        enrollments.resetCourses(ada, coursesOfAda, SmallSchool::ungraded);
        enrollments.replaceCourses(ada, coursesOfAda, SmallSchool::ungraded);
        enrollments.replaceStudents(algebra, studentsOfAlgebra, SmallSchool::ungraded);

        // THEN
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra);
    }

    @Test
    void b38_an_invalid_argument_leaves_the_links_as_they_are() {
        // GIVEN
        var link = school.enrolled(ada, algebra, null);
        var unsaved = new Course(new CourseDetails("BOT", "Botany", ""));
        var withNothing = new ArrayList<Course>();
        withNothing.add(null);

        // WHEN and THEN
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.replaceCourses(ada, List.of(unsaved), SmallSchool::ungraded));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.replaceCourses(ada, withNothing, SmallSchool::ungraded));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.resetCourses(ada, List.of(unsaved), SmallSchool::ungraded));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> enrollments.resetCourses(ada, List.of(new CourseKey(-1L)), SmallSchool::ungraded));
        assertThat(enrollments.of(ada)).containsExactly(link);
    }

    @Test
    void b39_one_row_that_fails_rolls_all_back() {
        // GIVEN
        var link = school.enrolled(ada, algebra, null);

        // WHEN and THEN
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.replaceCourses(ada, List.of(botany), () -> WITHOUT_STATUS));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.resetCourses(ada, List.of(botany), () -> WITHOUT_STATUS));
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> enrollments.replaceStudents(algebra, List.of(ben), () -> WITHOUT_STATUS));
        assertThat(enrollments.of(ada)).containsExactly(link);
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ada);
    }

    @Test
    void b40_there_is_no_collection_to_assign_on_either_end(Desk desk) {
        var metamodel = desk.factory().getMetamodel();

        assertThat(Stream.<Class<?>>of(Student.class, Course.class)
                        .flatMap(type -> metamodel.entity(type).getPluralAttributes().stream())
                        .<Object>map(attribute -> attribute.getElementType().getJavaType()))
                .containsOnly(Account.class); // the graders of a course
        assertThat(Stream.<Class<?>>of(Student.class, Course.class)
                        .flatMap(type -> Stream.of(type.getMethods()))
                        .filter(method -> method.getName().startsWith("set")))
                .isEmpty();
    }

    @Test
    void b42_a_copy_gets_links_of_its_own() {
        // GIVEN
        var link = school.enrolled(ada, algebra, best);

        // WHEN
        var copy = enrollments.copy(ada);

        // THEN
        assertThat(copy).isNotEqualTo(ada);
        assertThat(copy.getNumber()).isNotEqualTo(ada.getNumber());
        assertThat(copy.getName()).isEqualTo("Ada");
        assertThat(enrollments.of(copy)).singleElement().isNotEqualTo(link);
        assertThat(enrollments.get(copy, algebra).getGrade()).isNull();

        // WHEN
        enrollments.clear(copy);

        // THEN
        assertThat(enrollments.of(ada)).containsExactly(link);
        assertThat(enrollments.of(ada)).extracting(Enrollment::getGrade).containsExactly(best);
    }

    @Test
    void replacing_fifty_courses_costs_as_many_statements_as_replacing_one(Desk desk) {
        // GIVEN
        var fifty = school.courses("C", 50);
        var others = school.courses("D", 50);
        enrollments.enroll(ada, fifty.get(0));
        enrollments.enroll(ben, fifty, SmallSchool::ungraded);

        // WHEN
        var one = desk.statements()
                .during(() -> enrollments.replaceCourses(ada, others.subList(0, 1), SmallSchool::ungraded));
        var many = desk.statements().during(() -> enrollments.replaceCourses(ben, others, SmallSchool::ungraded));

        // THEN history stores the number of changes besides
        assertThat(many).filteredOn(sql -> !sql.contains("action_count")).hasSameSizeAs(one);
        assertThat(enrollments.coursesOf(ben)).containsExactlyElementsOf(others);
    }
}
