package org.matricula.persistence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.account.GroupRepository;
import org.matricula.persistence.account.SignIn;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.student.StudentRepository;

/** Keys that a reader takes for the same belong to one object only, and find it however they are typed. */
@DeskTest
class SameKeyTest {

    @EJB
    private EntityRepository entities;

    @EJB
    private StudentRepository students;

    @EJB
    private CourseRepository courses;

    @EJB
    private GradeRepository grades;

    @EJB
    private AccountRepository accounts;

    @EJB
    private GroupRepository groups;

    @EJB
    private SignIn signIn;

    @Resource
    private DataSource dataSource;

    private static void refused(String message, Runnable second) {
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(second::run)
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s\u20111\u00C4", "S\u22121\u00C4", "\uFF33-\uFF11\u00E4", "\u00A0s-1\u00E4\u3000"})
    void a_second_key_that_looks_the_same_is_refused_and_the_first_is_named(String typed) {
        // GIVEN
        var ada = students.create(new StudentDetails("S-1\u00C4", "Ada", null));
        var art = courses.create(new CourseDetails("S-1\u00C4", "Art", ""));
        var best = grades.create(new GradeDetails("S-1\u00C4", null, true, 1));
        accounts.create("S-1\u00C4", "a hash", List.of());

        // THEN
        var shown = new StudentDetails(typed, "x", null).number();
        refused(
                "student.number " + shown + " is already taken: it is the same as that of S-1\u00C4 Ada",
                () -> students.create(new StudentDetails(typed, "Ben", null)));
        refused(
                "course.code " + shown + " is already taken: it is the same as that of S-1\u00C4 Art",
                () -> courses.create(new CourseDetails(typed, "Other", "")));
        refused(
                "grade.code " + shown + " is already taken: it is the same as that of S-1\u00C4",
                () -> grades.create(new GradeDetails(typed, null, true, 2)));
        refused(
                "account.name " + shown + " is already taken: it is the same as that of S-1\u00C4",
                () -> accounts.create(typed, "a hash", List.of()));
        assertThat(students.findByNumber(typed)).contains(ada);
        assertThat(courses.findByCode(typed)).contains(art);
        assertThat(grades.findByCode(typed)).contains(best);
        assertThat(accounts.findByName(typed)).isPresent();
        assertThat(signIn.find(typed))
                .get()
                .extracting(SignIn.Credentials::name)
                .isEqualTo("S-1\u00C4");
        assertThat(List.of(students.count(), courses.count(), accounts.count())).containsOnly(1L);
    }

    @Test
    void a_new_account_with_white_space_or_another_case_is_the_same_account() {
        accounts.create("gil", "a hash", List.of());
        for (var typed : List.of("Gil", "gil\u00A0", "GIL", "\uFF47il")) {
            assertThatExceptionOfType(DuplicateException.class)
                    .as(typed)
                    .isThrownBy(() -> accounts.create(typed, "a hash", List.of()));
        }
        accounts.changePassword("GIL\u00A0", "another hash");
        assertThat(signIn.find("Gil"))
                .get()
                .extracting(SignIn.Credentials::name)
                .isEqualTo("gil");
    }

    @Test
    void a_group_is_found_and_changed_under_each_spelling_of_its_name() {
        // GIVEN
        groups.updateOrCreate("Front desk", List.of("student.view"));

        // WHEN
        groups.updateOrCreate("front\u00A0DESK", List.of("course.view"));

        // THEN
        assertThat(groups.findByName("FRONT  desk")).get().satisfies(group -> {
            assertThat(group.getName()).isEqualTo("Front desk");
            assertThat(group.getRights()).containsExactly("course.view");
        });
    }

    @Test
    void the_case_of_ones_own_key_can_be_changed() {
        // GIVEN
        var grade = grades.create(new GradeDetails("pass", null, true, 1));

        // WHEN
        entities.save(grade, new Edit<>(grade.details(), new GradeDetails("Pass", null, true, 1)));

        // THEN
        assertThat(grades.findByCode("PASS"))
                .get()
                .extracting(found -> found.details().code())
                .isEqualTo("Pass");
    }

    @ParameterizedTest
    @CsvSource({"U+200B,\u200B", "U+2800,\u2800", "U+3164,\u3164", "U+00AD,\u00AD", "U+FEFF,\uFEFF", "U+180E,\u180E"})
    void an_invisible_character_is_refused_by_name_in_every_key_and_name(String name, String invisible) {
        List<Consumer<String>> creations = List.of(
                text -> students.create(new StudentDetails(text, "Ada", null)),
                text -> students.create(new StudentDetails("S1", text, null)),
                text -> courses.create(new CourseDetails(text, "Art", "")),
                text -> courses.create(new CourseDetails("ART", text, "")),
                text -> courses.create(new CourseDetails("ART", "Art", text)),
                text -> grades.create(new GradeDetails(text, null, true, 1)),
                text -> accounts.create(text, "a hash", List.of()),
                text -> groups.updateOrCreate(text, List.of()));
        for (var create : creations) {
            for (var text : List.of("A" + invisible + "b", "A" + invisible)) {
                assertThatExceptionOfType(InvalidException.class)
                        .isThrownBy(() -> create.accept(text))
                        .withMessageContaining("contains the invisible character " + name);
            }
        }
        assertThat(students.count() + courses.count() + accounts.count()).isZero();
    }

    @Test
    void a_name_needs_a_letter_or_a_digit() {
        for (var name : List.of("-", "...", "\u2800", "\u00A0", "\u3164", "\u2764")) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> students.create(new StudentDetails("S1", name, null)));
        }
    }

    @Test
    void texts_are_stored_composed_and_with_single_blanks() throws Exception {
        // WHEN
        students.create(new StudentDetails("0001\u00A0", "Jose\u0301\u00A0 Nun\u0303ez ", null));

        // THEN
        assertThat(new Sql(dataSource).strings("SELECT name FROM student")).containsExactly("Jos\u00E9 Nu\u00F1ez");
        assertThat(new Sql(dataSource).strings("SELECT number FROM student")).containsExactly("0001");
        assertThat(new Sql(dataSource).strings("SELECT number_key FROM student"))
                .containsExactly(KeyFold.of("0001"));
    }
}
