package org.matricula.domain.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EditTest {

    record Person(String name, Integer age) {}

    private static final Person ADA = new Person("Ada", 36);

    @Test
    void an_edit_that_changes_nothing_is_empty() {
        assertThat(new Edit<>(ADA, new Person("Ada", 36)).isEmpty()).isTrue();
        assertThat(new Edit<>(ADA, new Person("Ada", 37)).isEmpty()).isFalse();
    }

    @Test
    void what_only_i_changed_is_mine() {
        // WHEN
        var merge = new Edit<>(ADA, new Person("Ada", 37)).onto(ADA);

        // THEN
        assertThat(merge.merged()).isEqualTo(new Person("Ada", 37));
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void what_only_the_other_one_changed_is_theirs() {
        // WHEN
        var merge = new Edit<>(ADA, ADA).onto(new Person("Ada", 40));

        // THEN
        assertThat(merge.merged()).isEqualTo(new Person("Ada", 40));
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void different_fields_changed_by_two_are_both_kept() {
        // WHEN
        var merge = new Edit<>(ADA, new Person("Ada Lovelace", 36)).onto(new Person("Ada", 40));

        // THEN
        assertThat(merge.merged()).isEqualTo(new Person("Ada Lovelace", 40));
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void the_same_change_made_twice_is_no_conflict() {
        // WHEN
        var merge = new Edit<>(ADA, new Person("Ada", 40)).onto(new Person("Ada", 40));

        // THEN
        assertThat(merge.merged()).isEqualTo(new Person("Ada", 40));
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void a_field_changed_by_both_is_a_conflict_and_keeps_what_stands() {
        // WHEN
        var merge = new Edit<>(ADA, new Person("Augusta", 37)).onto(new Person("Ada L.", 40));

        // THEN
        assertThat(merge.merged()).isEqualTo(new Person("Ada L.", 40));
        assertThat(merge.conflicts())
                .containsExactly(
                        new FieldConflict("name", "Ada", "Ada L.", "Augusta"), new FieldConflict("age", 36, 40, 37));
    }

    @Test
    void a_value_taken_away_is_a_change_like_any_other() {
        // WHEN
        var mine = new Edit<>(ADA, new Person("Ada", null)).onto(ADA);
        var both = new Edit<>(ADA, new Person("Ada", null)).onto(new Person("Ada", 40));

        // THEN
        assertThat(mine.merged()).isEqualTo(new Person("Ada", null));
        assertThat(both.conflicts()).containsExactly(new FieldConflict("age", 36, 40, null));
    }

    @Test
    void a_choice_keeps_my_value_for_the_fields_i_name_and_theirs_for_the_other_conflicts() {
        // GIVEN both changed both fields
        var edit = new Edit<>(ADA, new Person("Augusta", 37));
        var now = new Person("Ada L.", 40);

        // THEN
        assertThat(edit.resolvedOn(now, Set.of())).isEqualTo(now);
        assertThat(edit.resolvedOn(now, Set.of("name"))).isEqualTo(new Person("Augusta", 40));
        assertThat(edit.resolvedOn(now, Set.of("age"))).isEqualTo(new Person("Ada L.", 37));
        assertThat(edit.resolvedOn(now, Set.of("name", "age"))).isEqualTo(edit.wanted());
    }

    @Test
    void what_only_one_side_changed_needs_no_choice_and_no_choice_turns_it_around() {
        // GIVEN I changed the name, and the other one the age
        var edit = new Edit<>(ADA, new Person("Augusta", 36));
        var now = new Person("Ada", 40);

        // THEN
        assertThat(edit.resolvedOn(now, Set.of())).isEqualTo(new Person("Augusta", 40));
        assertThat(edit.resolvedOn(now, Set.of("age"))).isEqualTo(new Person("Augusta", 40));
    }

    @Test
    void a_value_that_i_took_away_stays_away_if_i_choose_mine() {
        // GIVEN
        var edit = new Edit<>(ADA, new Person("Ada", null));

        // THEN
        assertThat(edit.resolvedOn(new Person("Ada", 40), Set.of("age"))).isEqualTo(new Person("Ada", null));
    }

    @Test
    void both_sides_of_an_edit_are_needed() {
        assertThatNullPointerException().isThrownBy(() -> new Edit<>(null, ADA)).withMessage("seen");
        assertThatNullPointerException().isThrownBy(() -> new Edit<>(ADA, null)).withMessage("wanted");
    }
}
