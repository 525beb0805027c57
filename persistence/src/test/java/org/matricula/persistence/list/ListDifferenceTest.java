package org.matricula.persistence.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import jakarta.ejb.EJB;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.student.StudentRepository;

/** An action on all rows that match notices that they are not the rows that matched when the list was opened. */
@DeskTest
class ListDifferenceTest {

    private static final int MOST = 1000;
    private static final int SCENARIOS = 40;
    private static final long SEED = 20_261_128L;
    private static final ListRequest ANNS = new ListRequest(
            "student", "ann", new QueryString(Map.of()), List.of(), List.of(), false, Window.firstPage());

    private static final ListRequest FIRST_ANN =
            new ListRequest("student", "ann", new QueryString(Map.of()), List.of(), List.of(), false, new Window(0, 1));

    @EJB
    private School school;

    @EJB
    private StudentRepository students;

    @EJB
    private EntityRepository entities;

    @EJB
    private Deletion deletion;

    @EJB
    private Lists lists;

    private List<Student> all;

    /** Two of four match the list. */
    @BeforeEach
    void given() {
        all = List.of(
                school.student("Ann 1"), school.student("Bob 2"), school.student("Bob 3"), school.student("Ann 4"));
    }

    private void rename(int which, String name) {
        var now = students.get(all.get(which)).details();
        entities.save(all.get(which), new Edit<>(now, new StudentDetails(now.number(), name, null)), List.of());
    }

    private String label(int which) {
        return students.get(all.get(which)).traced().label();
    }

    private Long id(int which) {
        return all.get(which).getId();
    }

    /** The snapshot of all rows, as the page of a list takes it that shows all of them. */
    private ListSnapshot opened() {
        return ListSnapshot.of(lists.list(ANNS));
    }

    /** The same for the first page of several. */
    private ListSnapshot openedInPart() {
        return ListSnapshot.of(lists.list(FIRST_ANN));
    }

    @Test
    void the_database_takes_the_same_snapshot_as_a_page_with_all_rows() {
        var part = openedInPart();
        var taken = lists.snapshot(part, FIRST_ANN);
        assertThat(part.isKnown()).isFalse();
        assertThat(taken.isKnown()).isTrue();
        assertThat(taken).isEqualTo(new ListSnapshot(2, opened().digest(), part.at()));
        assertThat(lists.since(taken, FIRST_ANN, MOST).same()).isTrue();
    }

    @Test
    void nothing_is_told_when_only_other_rows_changed_before_the_snapshot_was_taken() {
        // GIVEN
        var part = openedInPart();
        rename(1, "Bea 2");

        // WHEN
        var taken = lists.snapshot(part, FIRST_ANN);

        // THEN
        assertThat(taken.isKnown()).isFalse();
        assertThat(lists.since(taken, FIRST_ANN, MOST)).isEqualTo(ListDifference.none(List.of(id(0), id(3))));
    }

    @Test
    void a_row_that_left_before_the_snapshot_was_taken_is_told() {
        // GIVEN
        var part = openedInPart();
        rename(0, "Bea 1");

        // WHEN
        var difference = lists.since(lists.snapshot(part, FIRST_ANN), FIRST_ANN, MOST);

        // THEN
        assertThat(difference.same()).isFalse();
        assertThat(difference.ids()).containsExactly(id(3));
        assertThat(difference.others()).containsExactly(label(0));
    }

    @Test
    void what_changed_before_the_snapshot_was_taken_is_told() {
        // GIVEN
        int shown = students.get(all.get(3)).getVersion();
        var part = openedInPart();
        rename(3, "Ann Four");

        // WHEN
        var taken = lists.snapshot(part, FIRST_ANN);
        var difference = lists.since(taken, FIRST_ANN, MOST);

        // THEN
        assertThat(taken).isEqualTo(part);
        assertThat(difference.same()).isFalse();
        assertThat(difference.versions()).containsExactly(Map.entry(id(3), shown));
    }

    @Test
    void nothing_is_told_when_only_other_rows_changed() {
        // GIVEN
        var then = opened();
        rename(1, "Bea 2");

        // WHEN
        var difference = lists.since(then, ANNS, MOST);

        // THEN
        assertThat(difference.same()).isTrue();
        assertThat(difference.ids()).containsExactly(id(0), id(3));
        assertThat(difference.versions()).isEmpty();
        assertThat(difference.others()).isEmpty();
    }

    @Test
    void rows_that_left_while_as_many_came_are_noticed_by_name() {
        // GIVEN the sums of the ids, and of the versions, stay the same
        var then = opened();
        rename(0, "Bob 1");
        rename(1, "Ann 2");
        rename(2, "Ann 3");
        rename(3, "Bob 4");

        // WHEN
        var difference = lists.since(then, ANNS, MOST);

        // THEN
        assertThat(difference.same()).isFalse();
        assertThat(difference.ids()).containsExactly(id(1), id(2));
        assertThat(difference.versions()).containsOnlyKeys(id(1), id(2));
        assertThat(difference.others()).containsExactly(label(0), label(3));
    }

    @Test
    void a_row_that_still_matches_is_told_with_the_version_that_the_list_showed() {
        // GIVEN
        int shown = students.get(all.get(0)).getVersion();
        var then = opened();
        rename(0, "Ann One");
        rename(0, "Ann I");

        // WHEN
        var difference = lists.since(then, ANNS, MOST);

        // THEN
        assertThat(difference.same()).isFalse();
        assertThat(difference.versions()).containsExactly(Map.entry(id(0), shown));
        assertThat(difference.added()).isEmpty();
        assertThat(difference.others()).isEmpty();
    }

    @Test
    void rows_that_were_added_and_deleted_are_told_apart() {
        // GIVEN
        var deleted = label(3);
        var then = opened();
        deletion.delete(all.get(3));
        var added = school.student("Ann 5");

        // WHEN
        var difference = lists.since(then, ANNS, MOST);

        // THEN
        assertThat(difference.same()).isFalse();
        assertThat(difference.added()).containsExactly(added.traced().label());
        assertThat(difference.others()).containsExactly(deleted);
        assertThat(difference.versions()).isEmpty();
    }

    private Map<Long, Integer> matching() {
        var versions = new HashMap<Long, Integer>();
        lists.list(ANNS).rows().forEach(row -> versions.put(row.id(), row.version()));
        return versions;
    }

    @Test
    void rows_are_the_same_exactly_if_all_ids_and_versions_are() {
        var renames = lists().of(integers().between(0, 7)).ofSizeBetween(0, 5);
        qt().withFixedSeed(SEED)
                .withExamples(SCENARIOS)
                .withShrinkCycles(SCENARIOS)
                .forAll(renames)
                .checkAssert(each -> {
                    var before = matching();
                    var then = opened();
                    each.forEach(one -> rename(one / 2, one % 2 == 0 ? "Ann" : "Bob"));
                    assertThat(lists.since(then, ANNS, MOST).same())
                            .isEqualTo(matching().equals(before));
                });
    }

    @Test
    void a_snapshot_is_read_back_from_its_text() {
        var snapshot = opened();
        assertThat(ListSnapshot.parse(snapshot.text())).contains(snapshot);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2", "2-3", "-1-2-3", "2-3-4-5", "x-1-1", "2-9999999999999999999-4", "2-3-99999999999999999"
            })
    void what_is_no_snapshot_is_not_read(String text) {
        assertThat(ListSnapshot.parse(text)).isEmpty();
    }
}
