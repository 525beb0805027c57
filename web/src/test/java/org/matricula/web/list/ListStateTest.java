package org.matricula.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.persistence.list.ListAnswer;
import org.matricula.persistence.list.ListAnswer.Days;
import org.matricula.persistence.list.ListAnswer.ShownColumn;
import org.matricula.persistence.list.Page;
import org.matricula.persistence.list.Sort;
import org.matricula.persistence.list.Window;

class ListStateTest {

    /** As {@code q=ada course=A&B}: pairs with spaces between them. */
    private static ListState state(String pairs) {
        var given = new LinkedHashMap<String, String[]>();
        for (var pair : pairs.split(" ", -1)) {
            var name = pair.substring(0, Math.max(0, pair.indexOf('=')));
            var value = pair.substring(pair.indexOf('=') + 1);
            given.merge(name, new String[] {value}, (a, b) -> new String[] {a[0], b[0]});
        }
        return ListState.of(given);
    }

    private static Head head(ListState state, String name) {
        var column = new ShownColumn(name, String.class, true, true, null, null, false);
        var asked = !state.order().isEmpty();
        return new Head(
                column,
                name,
                state,
                new ListAnswer(
                        List.of(column),
                        List.of(column),
                        asked ? state.order() : List.of(new Sort("number", false)),
                        asked,
                        List.of(),
                        0,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        Instant.EPOCH));
    }

    @Test
    void A22_a_link_changes_one_thing_and_keeps_the_others() {
        // GIVEN
        var state = ListState.of(Map.of("q", new String[] {"ada & grace"}, "page", new String[] {"3"}))
                .with("course", List.of("A&B-104", "C"));

        // THEN
        assertThat(head(state, "name").getLink()).isEqualTo("?q=ada+%26+grace&course=A%26B-104&course=C&sort=name");
        assertThat(state.without("course", "C").link()).isEqualTo("?q=ada+%26+grace&course=A%26B-104");
    }

    @ParameterizedTest
    @CsvSource({
        "'', name, ?sort=name, , ,",
        "sort=name, name, ?sort=-name, ▲, ,",
        "sort=-name, name, ?sort=name, ▼, ,",
        "sort=age, name, ?sort=name, , '?sort=age,name',",
        "'sort=age,-name', name, '?sort=age,name', ▼2, , ?sort=age",
        "'sort=age,-name', age, '?sort=-age,-name', ▲1, , ?sort=-name",
    })
    void A3_a_head_sorts_turns_adds_and_takes_away(
            String pairs, String column, String link, String mark, String then, String without) {
        // WHEN
        var head = head(state(pairs), column);

        // THEN
        assertThat(head.getLink().replace("%2C", ",")).isEqualTo(link);
        assertThat(head.getMark()).isEqualTo(mark == null ? "" : mark);
        assertThat(decoded(head.getThenLink())).isEqualTo(then);
        assertThat(decoded(head.getWithoutLink())).isEqualTo(without);
    }

    private static String decoded(String link) {
        return link == null ? null : link.replace("%2C", ",");
    }

    @Test
    void A14_everything_is_cleared_but_how_the_list_is_shown() {
        var state = state("q=ada course=A sort=name column=name rows=50 page=2 counts=on");
        assertThat(state.isFiltered()).isTrue();
        assertThat(state.getClearLink()).isEqualTo("?sort=name&column=name&rows=50&counts=on");
        assertThat(state.cleared().isFiltered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "99999999999"})
    void A23_what_is_no_page_number_is_the_first_page(String number) {
        assertThat(state("page=" + number).getPage()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"50, 50", "999, 500", "0, 100", "-1, 100", "1000, 100", "x, 100"})
    void A23_what_is_no_number_of_rows_is_the_usual_one(String asked, int rows) {
        assertThat(state("rows=" + asked).getRows()).isEqualTo(rows);
    }

    @Test
    void A15_a_page_beyond_the_last_one_shows_the_last_one() {
        // GIVEN
        var state = state("page=9");
        var windows = new ArrayList<Window>();

        // WHEN
        state.read(window -> {
            windows.add(window);
            return new Page<>(List.of(), 250);
        });

        // THEN
        assertThat(windows).containsExactly(Window.page(9, 100), Window.page(3, 100));
        assertThat(state.getPage()).isEqualTo(3);
    }

    @Test
    void A15_the_pager_names_the_ends_and_the_neighbours() {
        assertThat(state("page=10").pager(2_000).getLinks())
                .extracting(link -> link.gap() ? "…" : String.valueOf(link.number()))
                .containsExactly("1", "…", "8", "9", "10", "11", "12", "…", "20");
        assertThat(state("").pager(100).isNeeded()).isFalse();
    }

    @Test
    void A15_all_rows_are_offered_where_they_are_at_most_200() {
        assertThat(state("").pager(200).getAllLink()).isEqualTo("?rows=200");
        assertThat(state("").pager(201).getAllLink()).isNull();
        assertThat(state("").pager(100).getAllLink()).isNull();
    }

    @Test
    void A16_the_calendar_leads_back_step_by_step() {
        var calendar = new Calendar(state("day=2014-10-07"), "day", List.of(new Days("2014-10-07", 3)));
        assertThat(calendar.getBack())
                .extracting(Calendar.Step::href)
                .containsExactly("?", "?day=2014", "?day=2014-10");
        assertThat(calendar.getSteps()).extracting(Calendar.Step::href).containsExactly("?day=2014-10-07");
        assertThat(new Calendar(state("day=today"), "day", List.of()).getBack()).isEmpty();
    }

    @Test
    void what_no_keyboard_sends_is_left_out() {
        var state = ListState.of(Map.of(
                "q", new String[] {"a\u0000b" + "x".repeat(500)}, "course", new String[] {" ", "\u0001", "ALG"}));
        assertThat(state.getText()).hasSize(ListState.LONGEST_TEXT).startsWith("a bx");
        assertThat(state.address().of("course")).containsExactly("ALG");
    }
}
