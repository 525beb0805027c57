package org.matricula.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.persistence.list.Order;
import org.matricula.persistence.list.Page;
import org.matricula.persistence.list.Window;
import org.matricula.persistence.student.StudentColumn;

class ListStateTest {

    private final ListState state = new ListState();

    @Test
    void a_link_changes_one_thing_and_keeps_the_others() {
        // GIVEN
        state.setText("ada & grace");
        state.getFilters().put("course", "A&B-104");
        state.setPageText("3");

        // WHEN
        var link = state.sortLink("name");

        // THEN
        assertThat(link).isEqualTo("?q=ada+%26+grace&course=A%26B-104&sort=name");
    }

    @Test
    void a_second_click_on_a_column_turns_its_order() {
        // GIVEN
        state.setSort("name");

        // THEN
        assertThat(state.sortLink("name")).isEqualTo("?sort=-name");
        assertThat(state.sortMark("name")).isEqualTo("▲");
        assertThat(state.sortMark("age")).isEmpty();
    }

    @Test
    void an_unknown_column_in_an_old_bookmark_is_passed_over() {
        // GIVEN
        state.setSort("shoeSize");

        // THEN
        assertThat(state.order(StudentColumn.class)).isEmpty();
    }

    @Test
    void a_column_with_a_minus_is_the_greatest_first() {
        // GIVEN
        state.setSort("-age");

        // THEN
        assertThat(state.order(StudentColumn.class)).containsExactly(new Order<>(StudentColumn.AGE, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "99999999999"})
    void what_is_no_page_number_is_the_first_page(String number) {
        // WHEN
        state.setPageText(number);

        // THEN
        assertThat(state.getPageText()).isEqualTo("1");
    }

    @Test
    void a_page_beyond_the_last_one_shows_the_last_one() {
        // GIVEN
        state.setPageText("9");
        var windows = new ArrayList<Window>();

        // WHEN
        state.read(window -> {
            windows.add(window);
            return new Page<>(List.of(), 250);
        });

        // THEN
        assertThat(state.getPageText()).isEqualTo("3");
        assertThat(windows).extracting(Window::first).containsExactly(800, 200);
    }

    @Test
    void a_page_that_exists_is_read_once() {
        // GIVEN
        state.setPageText("2");
        var windows = new ArrayList<Window>();

        // WHEN
        state.read(window -> {
            windows.add(window);
            return new Page<>(List.of("row"), 101);
        });

        // THEN
        assertThat(windows).containsExactly(new Window(100, 100));
    }

    @Test
    void the_pager_names_the_ends_and_the_neighbours() {
        // GIVEN
        state.setPageText("10");

        // WHEN
        var links = state.pageLinks(2000);

        // THEN
        assertThat(links)
                .extracting(link -> link.gap() ? "…" : String.valueOf(link.number()))
                .containsExactly("1", "…", "8", "9", "10", "11", "12", "…", "20");
        assertThat(links).filteredOn(ListState.PageLink::current).hasSize(1);
    }

    @Test
    void a_text_is_taken_without_control_characters_and_not_without_end() {
        // WHEN
        state.setText(" a\u0000b" + "x".repeat(1000));

        // THEN
        assertThat(state.getText()).startsWith("a bx").hasSize(200);
    }

    @Test
    void blanks_are_no_search() {
        // WHEN
        state.setText("  \t ");
        state.getFilters().put("course", null);

        // THEN
        assertThat(state.isFiltered()).isFalse();
    }

    @Test
    void clearing_keeps_nothing_but_the_order() {
        // GIVEN
        state.setText("ada");
        state.setSort("name");
        state.getFilters().put("grade", "none");

        // THEN
        assertThat(state.isFiltered()).isTrue();
        assertThat(state.getClearLink()).isEqualTo("?sort=name");
    }

    @Test
    void a_filter_is_taken_away_or_replaced_by_a_link() {
        // GIVEN
        state.setText("ada");
        state.getFilters().put("course", "math");
        state.getFilters().put("grade", "none");

        // THEN
        assertThat(state.linkWith("course", null)).isEqualTo("?q=ada&grade=none");
        assertThat(state.linkWith("course", "MATH 1")).isEqualTo("?q=ada&course=MATH+1&grade=none");
    }
}
