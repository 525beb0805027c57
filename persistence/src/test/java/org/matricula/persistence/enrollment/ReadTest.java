package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseKey;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentKey;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.list.Order;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentRepository;

/** B43 to B54: reading and asking. Ada has A in ALG and nothing yet in BOT, Ben has F in ALG and A in CHE, Cy has nothing. */
@DeskTest
class ReadTest {

    @EJB
    private School school;

    @EJB
    private StudentRepository students;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private EnrollmentSearch search;

    private Student ada;
    private Student ben;
    private Student cy;
    private Course algebra;
    private Course botany;
    private Course chemistry;
    private Grade best;
    private Grade worst;

    @BeforeEach
    void given() {
        cy = school.student("Cy");
        ben = school.student("Ben");
        ada = school.student("Ada");
        chemistry = school.course("CHE");
        botany = school.course("BOT");
        algebra = school.course("ALG");
        best = school.grade("A", 1);
        worst = school.grade("F", 2);
        school.enrolled(ben, chemistry, best);
        school.enrolled(ben, algebra, worst);
        school.enrolled(ada, botany, null);
        school.enrolled(ada, algebra, best);
    }

    @Test
    void b43_each_end_lists_the_other_in_its_order() {
        assertThat(enrollments.coursesOf(ada)).containsExactly(algebra, botany);
        assertThat(enrollments.coursesOf(ben)).containsExactly(algebra, chemistry);
        assertThat(enrollments.coursesOf(cy)).isEmpty();
        assertThat(enrollments.studentsOf(algebra)).containsExactly(ada, ben);
        assertThat(enrollments.of(ada)).extracting(Enrollment::getCourse).containsExactly(algebra, botany);
        assertThat(enrollments.of(algebra)).extracting(Enrollment::getStudent).containsExactly(ada, ben);
    }

    @Test
    void b44_what_was_read_before_in_the_same_transaction_is_read_anew(Desk desk) {
        desk.inTransaction(() -> {
            assertThat(enrollments.coursesOf(cy)).isEmpty();

            enrollments.enroll(cy, algebra);
            assertThat(enrollments.coursesOf(cy)).containsExactly(algebra);
            assertThat(enrollments.studentsOf(algebra)).containsExactly(ada, ben, cy);

            enrollments.create(cy, botany, School.graded(best));
            assertThat(enrollments.coursesOf(cy)).containsExactly(algebra, botany);

            enrollments.remove(algebra, cy);
            assertThat(enrollments.coursesOf(cy)).containsExactly(botany);

            enrollments.replaceCourses(cy, List.of(chemistry), () -> School.graded(null));
            assertThat(enrollments.coursesOf(cy)).containsExactly(chemistry);
            assertThat(enrollments.studentsOf(chemistry)).containsExactly(ben, cy);

            enrollments.clear(cy);
            assertThat(enrollments.coursesOf(cy)).isEmpty();
            assertThat(enrollments.countCourses(cy)).isZero();
        });
    }

    @Test
    void b45_an_object_loaded_again_has_its_present_links() {
        // GIVEN
        var before = students.find(cy.getId()).orElseThrow();
        assertThat(enrollments.coursesOf(before)).isEmpty();

        // WHEN
        enrollments.enroll(cy, algebra);

        // THEN
        assertThat(enrollments.coursesOf(before)).containsExactly(algebra);
        assertThat(enrollments.coursesOf(students.find(cy.getId()).orElseThrow()))
                .containsExactly(algebra);
    }

    @Test
    void b46_counting_reads_the_link_table_only(Desk desk) {
        // WHEN
        var ofStudent = desk.statements()
                .during(() -> assertThat(enrollments.countCourses(ada)).isEqualTo(2));
        var ofCourse = desk.statements()
                .during(() -> assertThat(enrollments.countStudents(algebra)).isEqualTo(2));
        var pair = desk.statements()
                .during(() -> assertThat(enrollments.isEnrolled(ada, algebra)).isTrue());

        // THEN
        assertThat(ofStudent)
                .singleElement()
                .asString()
                .matches("select count\\([1?]\\) from enrollment where \\(student_id = \\?\\)");
        assertThat(ofCourse)
                .singleElement()
                .asString()
                .matches("select count\\([1?]\\) from enrollment where \\(course_id = \\?\\)");
        assertThat(pair)
                .singleElement()
                .asString()
                .matches("select count\\([1?]\\) from enrollment where"
                        + " \\(\\(student_id = \\?\\) and \\(course_id = \\?\\)\\)");
        assertThat(enrollments.isEnrolled(cy, algebra)).isFalse();
    }

    @Test
    void b47_either_end_is_filtered_by_key_object_list_or_attribute_of_the_other() {
        var all = EnrollmentFilter.all();

        assertThat(search.studentsWhere(all.inCourses(new CourseKey(chemistry.getId()))))
                .containsExactly(ben);
        assertThat(search.studentsWhere(all.inCourses(botany))).containsExactly(ada);
        assertThat(search.studentsWhere(all.inCourses(botany, new CourseKey(chemistry.getId()))))
                .containsExactly(ada, ben);
        assertThat(search.studentsWhere(all.matching("bot"))).containsExactly(ada);
        assertThat(search.studentsWhere(all.inCourses())).isEmpty();
        assertThat(search.coursesWhere(all.ofStudents(new StudentKey(ada.getId()))))
                .containsExactly(algebra, botany);
        assertThat(search.coursesWhere(all.ofStudents(ben))).containsExactly(algebra, chemistry);
        assertThat(search.coursesWhere(all.ofStudents(cy, new StudentKey(ben.getId()))))
                .containsExactly(algebra, chemistry);
        assertThat(search.coursesWhere(all.matching("ADA"))).containsExactly(algebra, botany);
        assertThat(search.coursesWhere(all.ofStudents(cy))).isEmpty();
    }

    @Test
    void b48_the_links_are_listed_each_and_the_ends_once() {
        var both = EnrollmentFilter.all().inCourses(algebra, botany);

        assertThat(search.enrollments(both)).extracting(Enrollment::getStudent).containsExactly(ada, ada, ben);
        assertThat(search.count(both)).isEqualTo(3);
        assertThat(search.studentsWhere(both)).containsExactly(ada, ben);
    }

    @Test
    void b49_who_is_not_in_a_course_is_whoever_has_no_link_to_it() {
        assertThat(search.studentsWithout(algebra)).containsExactly(cy);
        assertThat(search.studentsWithout(botany)).containsExactly(ben, cy);
    }

    @Test
    void b50_either_end_is_filtered_by_the_values_of_the_link() {
        var all = EnrollmentFilter.all();

        assertThat(search.studentsWhere(all.gradedWith(best))).containsExactly(ada, ben);
        assertThat(search.coursesWhere(all.gradedWith(best))).containsExactly(algebra, chemistry);
        assertThat(search.coursesWhere(all.gradedWith(best, worst))).containsExactly(algebra, chemistry);
        assertThat(search.coursesWhere(all.graded(false))).containsExactly(botany);
        assertThat(search.studentsWhere(all.inStatus(EnrollmentStatus.WITHDRAWN)))
                .isEmpty();
        assertThat(search.studentsWhere(all.inStatus(EnrollmentStatus.ACTIVE))).containsExactly(ada, ben);
    }

    @Test
    void b50_several_conditions_hold_for_the_same_link() {
        var all = EnrollmentFilter.all();

        assertThat(search.coursesWhere(all.ofStudents(ada).gradedWith(best))).containsExactly(algebra);
        assertThat(search.studentsWhere(all.inCourses(algebra).gradedWith(best)))
                .containsExactly(ada);
        assertThat(search.studentsWhere(all.inCourses(algebra).gradedWith(worst)))
                .containsExactly(ben);
    }

    @Test
    void b51_links_are_ordered_by_their_values() {
        // WHEN
        var page = search.list(
                EnrollmentFilter.all().graded(true),
                Order.parse("-grade,student", EnrollmentColumn.class),
                Window.firstPage());

        // THEN
        assertThat(page.rows()).extracting(EnrollmentRow::student).containsExactly("Ben", "Ada", "Ben");
        assertThat(page.rows()).extracting(EnrollmentRow::grade).containsExactly("F", "A", "A");
    }

    @Test
    void b51_the_links_of_one_end_come_with_the_other_in_one_query(Desk desk) {
        // WHEN
        var ofStudent = desk.statements().during(() -> assertThat(enrollments.of(ada))
                .extracting(each -> each.getCourse().getName() + " " + code(each.getGrade()))
                .containsExactly("ALG A", "BOT -"));
        var ofCourse = desk.statements().during(() -> assertThat(enrollments.of(algebra))
                .extracting(each -> each.getStudent().getName() + " " + code(each.getGrade()))
                .containsExactly("Ada A", "Ben F"));

        // THEN
        assertThat(ofStudent).hasSize(1);
        assertThat(ofCourse).hasSize(1);
    }

    private static String code(Grade grade) {
        return grade == null ? "-" : grade.getCode();
    }

    @Test
    void b52_the_link_of_a_pair_is_exactly_one_or_not_found() {
        assertThat(enrollments.get(ada, algebra).getGrade()).isEqualTo(best);
        assertThat(enrollments
                        .get(new StudentKey(ada.getId()), new CourseKey(botany.getId()))
                        .getGrade())
                .isNull();
        assertThat(enrollments.find(cy, algebra)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> enrollments.get(cy, algebra))
                .withMessageContaining("enrollment of student " + cy.getId() + " in course " + algebra.getId());
    }

    @Test
    void b53_either_of_two_conditions_lists_each_once() {
        // GIVEN both conditions match Ada in ALG, and BOT is not graded
        var inAlgebraOrUngraded = EnrollmentFilter.all()
                .inCourses(algebra)
                .or(EnrollmentFilter.all().graded(false))
                .or(EnrollmentFilter.all().ofStudents(ada));

        // THEN
        assertThat(search.enrollments(inAlgebraOrUngraded))
                .extracting(
                        each -> each.getStudent().getName() + each.getCourse().getCode())
                .containsExactly("AdaALG", "AdaBOT", "BenALG");
        assertThat(search.studentsWhere(inAlgebraOrUngraded)).containsExactly(ada, ben);
        assertThat(search.count(inAlgebraOrUngraded)).isEqualTo(3);
    }

    @Test
    void b53_a_grade_or_another_condition_does_not_lose_who_has_no_grade() {
        // GIVEN
        var bestOrBotany = EnrollmentFilter.all()
                .gradedWith(best)
                .or(EnrollmentFilter.all().inCourses(botany));

        // THEN
        assertThat(search.list(bestOrBotany, List.of(), Window.firstPage()).rows())
                .extracting(row -> row.student() + row.code())
                .containsExactly("AdaALG", "AdaBOT", "BenCHE");
        assertThat(search.enrollments(bestOrBotany)).hasSize(3);
        assertThat(search.count(bestOrBotany)).isEqualTo(3);
        assertThat(search.coursesWhere(bestOrBotany)).containsExactly(algebra, botany, chemistry);
    }

    @Test
    void b54_an_unknown_column_is_refused_with_the_list_of_the_valid_ones() {
        assertThatExceptionOfType(InvalidException.class)
                .isThrownBy(() -> Order.parse("student,-version", EnrollmentColumn.class))
                .withMessage(
                        "sort \"version\" is none of number, student, code, course, grade, status, enrolled, ended");
    }
}
