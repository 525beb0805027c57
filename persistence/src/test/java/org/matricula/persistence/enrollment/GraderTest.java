package org.matricula.persistence.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.security.SecurityEvent;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.account.GroupRepository;
import org.matricula.persistence.course.CourseRepository;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.RelationRepository;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.persistence.harness.CallerName;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.ListAnswer.ListRow;
import org.matricula.persistence.list.ListRequest;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.list.LookupResult.Suggestion;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentRepository;

/** A53, D27: a grader gives grades in the courses that the account is a grader of, and sees nothing else. */
@DeskTest
class GraderTest {

    @EJB
    private AccountRepository accounts;

    @EJB
    private GroupRepository groups;

    @EJB
    private RelationRepository relations;

    @EJB
    private CourseRepository courses;

    @EJB
    private StudentRepository students;

    @EJB
    private GradeRepository grades;

    @EJB
    private EnrollmentRepository enrollments;

    @EJB
    private EnrollmentSearch search;

    @EJB
    private EnrollmentDesk desk;

    @EJB
    private EntityRepository entities;

    @EJB
    private Lists lists;

    private Account gil;
    private Course own;
    private Course foreign;
    private Enrollment ownEnrollment;
    private Enrollment foreignEnrollment;
    private Grade best;

    @BeforeEach
    void given() {
        best = grades.create(new GradeDetails("A", BigDecimal.TEN, true, 1));
        own = courses.create(new CourseDetails("ALG", "Algebra", ""));
        foreign = courses.create(new CourseDetails("BIO", "Biology", ""));
        var ada = students.create(new StudentDetails("S1", "Ada", 20));
        ownEnrollment = enrollments.create(ada, own, EnrollmentDetails.startingToday());
        foreignEnrollment = enrollments.create(ada, foreign, EnrollmentDetails.startingToday());
        groups.updateOrCreate("grader", List.of(Role.ENROLLMENT_GRADE));
        gil = accounts.create("gil", "hash", List.of("grader"));
        relations.add(own, "graders", gil);
    }

    private static void asGrader(Runnable action, String... more) {
        var roles = new java.util.HashSet<>(Set.of(more));
        roles.add(Role.ENROLLMENT_GRADE);
        CallerName.during("gil", () -> CallerRoles.during(roles, action));
    }

    private static void refused(ThrowingCallable action) {
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(action);
    }

    private static ListRequest all(String listing) {
        return ListRequest.of(listing, Map.of());
    }

    private List<Long> listed(String listing) {
        return lists.list(all(listing)).rows().stream().map(ListRow::id).toList();
    }

    private String exported(String listing) {
        var to = new StringWriter();
        try {
            lists.export(all(listing), head -> head, value -> value, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toString();
    }

    @Test
    void the_lists_have_the_own_courses_and_their_enrollments() {
        asGrader(() -> {
            assertThat(listed("course")).containsExactly(own.getId());
            assertThat(listed("enrollment")).containsExactly(ownEnrollment.getId());
            assertThat(lists.count(all("enrollment"))).isEqualTo(1);
            assertThat(lists.tasks()).singleElement().satisfies(task -> assertThat(task.rows())
                    .isEqualTo(1));
            assertThat(exported("enrollment")).contains("ALG").doesNotContain("BIO");
            assertThat(lists.suggest("course", "")).extracting(Suggestion::key).containsExactly("ALG");
            assertThat(lists.named("course", "BIO").matches()).isZero();
            assertThat(lists.chosen("course", List.of(own.getId(), foreign.getId())))
                    .hasSize(1);
            assertThat(lists.rows("course", List.of(foreign.getId()))).isEmpty();
            assertThat(lists.list(ListRequest.of("enrollment", Map.of("course", List.of("BIO"))))
                            .ignored())
                    .hasSize(1);
        });
        assertThat(listed("course")).containsExactly(own.getId(), foreign.getId());
    }

    @Test
    void the_number_beside_a_course_is_that_of_its_enrollments() {
        asGrader(() -> assertThat(lists.list(all("course")).rows().get(0).cells())
                .anySatisfy(cell -> assertThat(cell.value()).isEqualTo(1L)));
    }

    /** Returns the calls that read one object, by their names. */
    private Map<String, BiConsumer<String, Long>> calls() {
        var calls = new LinkedHashMap<String, BiConsumer<String, Long>>();
        calls.put("find", entities::find);
        calls.put("related", entities::related);
        calls.put("list", (entity, id) -> assertThat(listed(entity)).contains(id));
        calls.put("rows", (entity, id) -> assertThat(lists.rows(entity, List.of(id)))
                .hasSize(1));
        return calls;
    }

    @Test
    void A53_every_object_of_every_entity_but_the_own_ones_is_closed(Desk desks) {
        var objects = new LinkedHashMap<String, List<? extends VersionedEntity>>();
        objects.put("student", List.of(ownEnrollment.getStudent()));
        objects.put("course", List.of(own, foreign));
        objects.put("enrollment", List.of(ownEnrollment, foreignEnrollment));
        objects.put("grade", List.of(best));
        objects.put("account", List.of(gil));
        objects.put("group", List.of(groups.findByName("grader").orElseThrow()));
        objects.put("securityevent", List.of(event(desks)));
        assertThat(objects.keySet()).containsExactlyInAnyOrderElementsOf(EntityAdmins.names());
        objects.forEach((entity, all) -> all.forEach(object -> calls().forEach((name, call) -> {
            boolean open = object.equals(own) || (object.equals(ownEnrollment) && !isOfForms(name));
            asGrader(() -> {
                var refusal = catchThrowable(() -> call.accept(entity, object.getId()));
                assertThat(refusal == null)
                        .as("%s %s %s: %s", name, entity, object, refusal)
                        .isEqualTo(open);
            });
        })));
    }

    private static SecurityEvent event(Desk desks) {
        return desks.factory()
                .createEntityManager()
                .createQuery("SELECT e FROM SecurityEvent e", SecurityEvent.class)
                .getResultList()
                .get(0);
    }

    /** An enrollment has no form of its own. */
    private static boolean isOfForms(String call) {
        return List.of("find", "related").contains(call);
    }

    @Test
    void A53_nothing_of_the_own_course_but_grades_can_be_changed() {
        var key = new EntityKey("course", own.getId());
        var edit = new Edit<>(own.details(), new CourseDetails("ALG", "Renamed", ""));
        asGrader(() -> {
            refused(() -> entities.save(key, edit));
            refused(() -> entities.create("course", new CourseDetails("NEW", "New", "")));
            refused(() -> entities.findByKey("course", "ALG"));
            refused(() -> entities.count("course"));
            refused(() -> relations.add(own, "graders", gil));
            refused(() -> lists.ids(all("student"), 10));
            refused(() -> lists.requireAction("enrollment"));
        });
        assertThat(courses.get(own).getName()).isEqualTo("Algebra");
    }

    @Test
    void the_roster_of_the_own_course_is_open_and_no_other() {
        asGrader(() -> {
            assertThat(search.grades(own)).isTrue();
            assertThat(search.grades(foreign)).isFalse();
            var mine = EnrollmentFilter.all().inCourses(own);
            assertThat(search.rows(mine, List.of(), Window.firstPage())).hasSize(1);
            assertThat(search.count(mine.waitingForGrade())).isEqualTo(1);
            for (var others : List.of(
                    EnrollmentFilter.all(),
                    EnrollmentFilter.all().inCourses(foreign),
                    EnrollmentFilter.all().inCourses(own, foreign),
                    mine.or(EnrollmentFilter.all()))) {
                refused(() -> search.rows(others, List.of(), Window.firstPage()));
                refused(() -> search.list(others, List.of(), Window.firstPage()));
                refused(() -> search.count(others));
            }
        });
    }

    private static Edit<EnrollmentDetails> awarding(Enrollment seen, Grade grade) {
        var now = seen.details();
        return new Edit<>(now, new EnrollmentDetails(grade, now.status(), now.enrolledOn(), now.endedOn()));
    }

    @Test
    void A53_a_grade_is_given_in_the_own_course_and_nothing_else() {
        var now = ownEnrollment.details();
        var withdrawn = new Edit<>(
                now, new EnrollmentDetails(best, EnrollmentStatus.WITHDRAWN, now.enrolledOn(), now.endedOn()));
        asGrader(() -> {
            refused(() -> desk.save(foreignEnrollment.getId(), awarding(foreignEnrollment, best)));
            refused(() -> desk.save(ownEnrollment.getId(), withdrawn));
            assertThat(desk.save(ownEnrollment.getId(), awarding(ownEnrollment, best))
                            .grade())
                    .isEqualTo(best);
        });
        assertThat(enrollments.get(ownEnrollment.getStudent(), foreign).getGrade())
                .isNull();
        assertThat(enrollments.get(ownEnrollment.getStudent(), own).details())
                .isEqualTo(awarding(ownEnrollment, best).wanted());
    }

    @Test
    void whoever_sees_all_courses_sees_the_enrollments_of_the_own_ones_only() {
        groups.updateOrCreate("grader", List.of(Role.ENROLLMENT_GRADE, Role.COURSE_VIEW));
        asGrader(
                () -> {
                    assertThat(listed("course")).containsExactly(own.getId(), foreign.getId());
                    assertThat(lists.list(all("course")).columns())
                            .noneMatch(column -> column.name().equals("students"));
                    assertThat(listed("enrollment")).containsExactly(ownEnrollment.getId());
                    assertThat(entities.find("course", foreign.getId())).isPresent();
                    refused(() -> search.count(EnrollmentFilter.all().inCourses(foreign)));
                },
                Role.COURSE_VIEW);
    }

    @Test
    void whoever_sees_all_enrollments_gives_grades_in_the_own_courses_only() {
        asGrader(
                () -> {
                    assertThat(search.count(EnrollmentFilter.all().inCourses(foreign)))
                            .isEqualTo(1);
                    assertThat(search.grades(own)).isTrue();
                    assertThat(search.grades(foreign)).isFalse();
                    refused(() -> desk.save(foreignEnrollment.getId(), awarding(foreignEnrollment, best)));
                },
                Role.ENROLLMENT_VIEW);
    }

    @Test
    void A54_what_is_taken_away_is_closed_from_the_next_call_on() {
        relations.remove(own, "graders", gil);
        asGrader(() -> {
            assertThat(listed("course")).isEmpty();
            assertThat(listed("enrollment")).isEmpty();
            refused(() -> entities.find("course", own.getId()));
            refused(() -> desk.save(ownEnrollment.getId(), awarding(ownEnrollment, best)));
        });
    }
}
