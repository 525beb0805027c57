package org.matricula.persistence.seal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.ActionCount;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.ChangedObject;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.SealedRow;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;

/** A row of the history has the same hash when it is written and when it is read, on every database. */
@DeskTest
class SealedRowTest {

    private static final int LONGEST = 4000;

    @PersistenceContext
    private EntityManager em;

    private void assertStoredAs(Desk desk, SealedRow row) throws SQLException {
        var found = new ArrayList<StoredRows.Found>();
        try (var connection = desk.dataSource().getConnection();
                var stored = StoredRows.byId(connection, row.table())) {
            stored.each(List.of(row.id()), found::add);
        }
        assertThat(found).extracting(StoredRows.Found::row).containsExactly(row);
        assertThat(found.get(0).wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29T02:30:00.123456Z", "2026-10-25T02:30:00Z", "2026-11-30T10:00:00.1Z"})
    void of_an_action_whatever_the_clocks_of_the_machine_do_at_its_time(String at, Desk desk) throws Exception {
        // GIVEN a zone that leaves out an hour in March and repeats one in October
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            // WHEN
            var action = new Action(Instant.parse(at), "Zo\u00EB \uD83D\uDE00 ", "", 7L);
            desk.inTransaction(() -> em.persist(action));

            // THEN
            assertStoredAs(desk, action.sealed());
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void of_a_change_with_empty_long_and_missing_texts(Desk desk) throws Exception {
        // GIVEN
        var action = new Action(Instant.EPOCH, "gil", "import", null);
        var changes = List.of(
                change(action, null, null, List.of()),
                change(action, "", " x ", List.of(1L, 2L)),
                change(action, "\uD83D\uDE00".repeat(LONGEST / 2), "z", List.of()));
        var count = new ActionCount(action, ChangeKind.CREATED, "student", 2, 3);

        // WHEN
        desk.inTransaction(() -> {
            em.persist(action);
            changes.forEach(em::persist);
            em.persist(count);
        });

        // THEN
        for (var change : changes) {
            assertStoredAs(desk, change.sealed());
        }
        assertStoredAs(desk, count.sealed());
    }

    private static Change change(Action action, String before, String after, List<Long> ends) {
        var details = new ChangeDetails(
                ChangeKind.CHANGED,
                new ChangedObject("student", 7L, "S-1 Ada", ends),
                before == null ? null : 3,
                "name",
                before == null ? null : new RecordedValue(before, 1L),
                after == null ? null : new RecordedValue(after, null));
        return new Change(
                action,
                details,
                ends.isEmpty()
                        ? List.of(Optional.empty(), Optional.of(4L))
                        : ends.stream().map(Optional::of).toList());
    }

    @Test
    void a_column_that_a_later_version_adds_leaves_it_as_it_is() {
        // GIVEN
        var columns = new HashMap<String, Object>(Map.of("id", 7, "name", "Ada"));
        var before = SealedRow.of(SealedRow.Table.CHANGE, columns);

        // WHEN
        columns.put("remark", null);

        // THEN
        assertThat(SealedRow.of(SealedRow.Table.CHANGE, columns)).isEqualTo(before);
        columns.put("remark", "");
        assertThat(SealedRow.of(SealedRow.Table.CHANGE, columns)).isNotEqualTo(before);
    }

    @Test
    void texts_that_are_the_same_one_after_the_other_are_different_rows() {
        assertThat(SealedRow.of(SealedRow.Table.CHANGE, Map.of("id", 7, "label", "ab", "name", "c")))
                .isNotEqualTo(SealedRow.of(SealedRow.Table.CHANGE, Map.of("id", 7, "label", "a", "name", "bc")))
                .isNotEqualTo(SealedRow.of(SealedRow.Table.ACTION, Map.of("id", 7, "label", "ab", "name", "c")));
    }
}
