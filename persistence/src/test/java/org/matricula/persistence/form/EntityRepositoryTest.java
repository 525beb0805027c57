package org.matricula.persistence.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Role;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.SmallSchool;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.harness.CallerRoles;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.list.CellInput.Kind;

/** Entities that are declared are created, changed and deleted without code of their own. */
@DeskTest
class EntityRepositoryTest extends SmallSchool {

    private static final String GRADE = "grade";

    @EJB
    private EntityRepository entities;

    @EJB
    private Deletion deletion;

    private TracedEntity honours;

    @BeforeEach
    void given() {
        honours = entities.create(GRADE, details("H", "4.5"));
    }

    private static GradeDetails details(String code, String points) {
        return new GradeDetails(code, new BigDecimal(points), true, 0);
    }

    private Record stored() {
        return entities.find(GRADE, honours.getId()).orElseThrow().details();
    }

    private static Edit<Record> edit(Record seen, Record wanted) {
        return new Edit<>(seen, wanted);
    }

    @Test
    void the_inputs_follow_from_the_details_and_the_rules_of_the_entity() {
        assertThat(entities.inputs(GRADE))
                .extracting(FormInput::name, each -> each.input().kind(), each -> each.input()
                        .required())
                .containsExactly(
                        tuple("code", Kind.TEXT, true),
                        tuple("points", Kind.DECIMAL, false),
                        tuple("passing", Kind.YES_NO, false));
        assertThat(entities.inputs("course"))
                .extracting(
                        FormInput::name,
                        each -> each.input().kind(),
                        each -> each.input().required(),
                        FormInput::assigned)
                .containsExactly(
                        tuple("code", Kind.TEXT, false, true),
                        tuple("name", Kind.TEXT, true, false),
                        tuple("description", Kind.LINES, false, false));
        assertThat(entities.inputs("course")).extracting(FormInput::size).allMatch(size -> size > 0);
        assertThat(entities.initial(GRADE)).isEqualTo(new GradeDetails(null, null, true, 0));
        assertThat(entities.classOf(GRADE)).isEqualTo(Grade.class);
    }

    @Test
    void a_new_object_gets_what_no_user_enters() {
        var last = ((Grade) honours).getPosition();
        assertThat(((Grade) entities.create(GRADE, details("H2", "1"))).getPosition())
                .isEqualTo(last + 1);
    }

    @Test
    void a_change_of_other_fields_by_someone_else_is_kept() {
        // GIVEN
        var seen = (GradeDetails) stored();
        entities.save(honours, edit(seen, new GradeDetails("H+", seen.points(), true, seen.position())));

        // WHEN
        entities.save(honours, edit(seen, new GradeDetails("H", BigDecimal.ONE, true, seen.position())));

        // THEN
        assertThat(((GradeDetails) stored()).code()).isEqualTo("H+");
        assertThat(((GradeDetails) stored()).points()).isEqualByComparingTo("1");
    }

    @Test
    void what_is_refused_leaves_everything_as_it_was() {
        var seen = (GradeDetails) stored();
        var shown = deletion.preview(honours);
        var other = edit(seen, new GradeDetails("Mine", seen.points(), true, seen.position()));
        entities.save(honours, edit(seen, new GradeDetails("T", seen.points(), true, seen.position())));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> entities.save(honours, other));
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> entities.create(GRADE, details("t", "1")))
                .satisfies(e -> assertThat(e.getField()).isEqualTo("grade.code"));
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> entities.create(GRADE, details("", "1")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> entities.save(new EntityKey(GRADE, 0L), other));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> deletion.delete(GRADE, shown));
        assertThat(((GradeDetails) stored()).code()).isEqualTo("T");
    }

    @Test
    void what_something_refers_to_cannot_be_deleted_and_tells_what_does() {
        // GIVEN
        enrollments.create(ada, algebra, UNGRADED.with((Grade) honours));

        // WHEN and THEN
        var seen = deletion.preview(honours);
        assertThat(seen.isPrevented()).isTrue();
        assertThat(seen.uses()).singleElement().satisfies(use -> {
            assertThat(use.entity()).isEqualTo("enrollment");
            assertThat(use.rows()).isOne();
            assertThat(use.first()).singleElement().asString().contains("Ada");
            assertThat(use.list()).isEqualTo("enrollment/list?grade=H");
        });
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> deletion.delete(GRADE, seen))
                .satisfies(e -> assertThat(e.getReason()).isEqualTo("deletion.inUse"));
        enrollments.remove(ada, algebra);
        deletion.delete(GRADE, deletion.preview(honours));
        assertThat(entities.find(GRADE, honours.getId())).isEmpty();
    }

    @Test
    void several_objects_are_deleted_as_they_were_seen_or_none_of_them() {
        // GIVEN two grades, one of which is in use
        var second = entities.create(GRADE, details("H2", "1"));
        var ids = List.of(honours.getId(), second.getId(), 0L);
        var seen = deletion.preview(GRADE, ids);
        enrollments.create(ada, algebra, UNGRADED.with((Grade) honours));

        // WHEN and THEN
        assertThat(seen.versions()).containsOnlyKeys(honours.getId(), second.getId());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> deletion.delete(GRADE, seen))
                .satisfies(e -> assertThat(e.getReason()).isEqualTo("deletion.oneInUse"));
        assertThat(deletion.preview(GRADE, ids).versions()).isEqualTo(seen.versions());

        // WHEN it is free again, and the other one is changed
        enrollments.remove(ada, algebra);
        entities.save(second, edit(second.details(), details("H3", "1")));

        // THEN
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> deletion.delete(GRADE, seen))
                .satisfies(e -> assertThat(e.getConflicts())
                        .anySatisfy(each -> assertThat(each.now()).isEqualTo("H3")));
        refuses(Set.of(Role.STAFF, Role.GRADE_VIEW), () -> deletion.delete(GRADE, seen));
        refuses(Set.of(Role.STAFF, Role.GRADE_VIEW), () -> deletion.preview(GRADE, ids));
        assertThat(deletion.delete(GRADE, deletion.preview(GRADE, ids)).objects())
                .isEqualTo(2);
        assertThat(deletion.preview(GRADE, ids).objects()).isZero();
    }

    @Test
    void each_verb_needs_its_right_to_the_very_entity() {
        var id = honours.getId();
        var seen = stored();
        refuses(Set.of(Role.STAFF, Role.GRADE_VIEW, Role.COURSE_ADD), () -> entities.create(GRADE, details("N", "1")));
        refuses(Set.of(Role.STAFF, Role.GRADE_VIEW), () -> entities.save(honours, edit(seen, seen)));
        refuses(Set.of(Role.STAFF, Role.GRADE_VIEW), () -> deletion.delete(honours));
        refuses(Set.of(Role.STAFF, Role.GRADE_VIEW), () -> deletion.preview(honours));
        refuses(Set.of(Role.STAFF, Role.GRADE_ADD), () -> entities.find(GRADE, id));
        refuses(Set.of(Role.STAFF, Role.COURSE_VIEW), () -> entities.inputs(GRADE));
        refuses(Set.of(Role.STAFF, Role.COURSE_VIEW), () -> entities.classOf(GRADE));
        assertThat(stored()).isEqualTo(seen);
    }

    private static void refuses(Set<String> roles, Runnable call) {
        CallerRoles.during(roles, () -> assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(call::run));
    }

    @Test
    void a_link_and_an_entity_without_a_declaration_have_no_form() {
        for (var name : List.of("enrollment", "savedlist", "nothing")) {
            assertThatExceptionOfType(InvalidException.class)
                    .isThrownBy(() -> entities.create(name, details("X", "1")));
        }
    }
}
