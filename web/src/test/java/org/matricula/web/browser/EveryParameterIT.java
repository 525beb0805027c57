package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.web.browser.page.HistoryPage;
import org.matricula.web.browser.page.StudentPage;

/** Every parameter of every address with what does not suit it: missing, unknown, out of range, repeated, endless. */
@BrowserTest
class EveryParameterIT {

    private static final List<String> OF_A_LIST = List.of(
            "q", "page", "rows", "sort", "column", "counts", "student", "course", "grade", "age.from", "status");
    private static final List<String> SOME_OF_A_LIST = List.of("page", "sort", "course");
    private static final List<String> OF_HISTORY =
            List.of("q", "page", "rows", "student", "course", "grade", "kind", "by", "from", "to");
    private static final List<String> OF_A_PAGE = List.of("id", "list");

    private static final Map<String, List<String>> ADDRESSES = new TreeMap<>(Map.ofEntries(
            Map.entry("/student/list", OF_A_LIST),
            Map.entry("/course/list", SOME_OF_A_LIST),
            Map.entry("/grade/list", SOME_OF_A_LIST),
            Map.entry("/enrollment/list", List.of("enrolledOn", "enrolledOn.from", "endedOn.to", "course", "grade")),
            Map.entry("/student/cells", SOME_OF_A_LIST),
            Map.entry("/course/cells", SOME_OF_A_LIST),
            Map.entry("/enrollment/cells", SOME_OF_A_LIST),
            Map.entry("/student/list.csv", SOME_OF_A_LIST),
            Map.entry("/course/list.csv", SOME_OF_A_LIST),
            Map.entry("/grade/list.csv", SOME_OF_A_LIST),
            Map.entry("/enrollment/list.csv", List.of("enrolledOn", "enrolledOn.from", "endedOn.to", "sort")),
            Map.entry("/student/list.snapshot", List.of("opened", "q", "sort")),
            Map.entry("/student/chosen", List.of("action", "row", "list")),
            Map.entry("/course/chosen", List.of("action", "row", "list")),
            Map.entry("/enrollment/chosen", List.of("action", "row", "list")),
            Map.entry("/student/edit", OF_A_PAGE),
            Map.entry("/course/edit", OF_A_PAGE),
            Map.entry("/grade/edit", OF_A_PAGE),
            Map.entry("/student/delete", OF_A_PAGE),
            Map.entry("/course/delete", OF_A_PAGE),
            Map.entry("/grade/delete", OF_A_PAGE),
            Map.entry("/grade/scale", List.of("moved", "list")),
            Map.entry("/history/list", OF_HISTORY),
            Map.entry("/history/list.csv", OF_HISTORY),
            Map.entry("/history/restore", List.of("change")),
            Map.entry("/list/saved", List.of("of", "id", "list")),
            Map.entry("/list/suggest", List.of("list", "q")),
            Map.entry("/account/sign-in", List.of("from", "ended")),
            Map.entry("/account/setup", List.of("any")),
            Map.entry("/account/reset", List.of("any")),
            Map.entry("/account/password", List.of("any")),
            Map.entry("/account/code", List.of("from")),
            Map.entry("/account/security", List.of("id")),
            Map.entry("/account/second-factor", List.of("any")),
            Map.entry("/account/link", List.of("id")),
            Map.entry("/account/list", List.of("active")),
            Map.entry("/account/edit", List.of("id")),
            Map.entry("/check/deploy", List.of("any")),
            Map.entry("/status/ready", List.of("any")),
            Map.entry("/index", List.of("any"))));

    private static final String FEW_ROWS = "&rows=10"; // of which more would tell nothing else
    private static final Set<String> TRIED_IN_FULL = Set.of("/student/list", "/student/edit", "/history/list");

    private static final List<String> VALUES = List.of(
            "",
            "abc",
            "99999999999999999999",
            "0000-01-01",
            "9999-12-31",
            "enrollment",
            "%25_%27%22%3C%EF%BF%BF",
            "long".repeat(500));

    @Test
    void no_value_of_any_parameter_is_a_fault_of_the_server(Visitor ada, Premises premises) throws IOException {
        var log = premises.desk().log();
        var faults = new ArrayList<String>();
        int turn = 0;
        for (var each : ADDRESSES.entrySet()) {
            for (var parameter : each.getValue()) {
                for (var value : valuesFor(each.getKey(), turn++)) {
                    var address = each.getKey() + "?" + parameter + "=" + value + "&" + parameter + "=twice" + FEW_ROWS;
                    int status = ada.context().request().get(address).status();
                    if (status != 200 && status != 400 && status != 403 && status != 404) {
                        faults.add(status + " " + address);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(premises.desk().log().substring(log.length())).doesNotContain("\tat ");
    }

    /** All values where there are most parameters; pages of the same kind share them between them. */
    private static List<String> valuesFor(String address, int turn) {
        return TRIED_IN_FULL.contains(address)
                ? VALUES
                : IntStream.of(0, 3, 6)
                        .mapToObj(step -> VALUES.get((turn + step) % VALUES.size()))
                        .toList();
    }

    @Test
    void what_an_address_gave_is_named_as_it_was_given(Visitor ada) {
        for (var page : List.of("/student/edit", "/student/delete", "/course/edit", "/course/delete", "/grade/edit")) {
            for (var id : List.of("abc", "-5", "1e3", "0")) {
                var answer = ada.context().request().get(page + "?id=" + id);
                assertThat(answer.status()).as(page).isEqualTo(404);
                assertThat(answer.text()).as(page).contains(id).doesNotContain("goneHistory");
            }
        }
        assertThat(ada.context().request().get(StudentPage.PATH + "?id=77777").text())
                .contains("77777", "goneHistory");
        assertThat(ada.context().request().get("/history/restore?change=abc").status())
                .isEqualTo(404);
        assertThat(ada.context()
                        .request()
                        .get("/list/suggest?list=enrollment&q=a")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/student/edit?id= | 400 | The parameter “id” in the address has no value.",
                "/grade/delete?list=q%3Da&id | 400 | The parameter “id” in the address has no value.",
                "/student/list.snapshot?opened=1-x | 404 | The value “1-x” of the parameter “opened” is not valid",
                "/student/delete | 404 | The address needs the parameter “id”.",
                "/history/restore?change=abc | 404 | The value “abc” of the parameter “change”",
                "/history/restore?change=999999999 | 404 | The value “999999999” of the parameter “change”",
                "/history/restore | 404 | The address needs the parameter “change”.",
                "/history/undo?action=99999999999999999999 | 404 | “99999999999999999999” of the parameter “action”",
                "/history/undo?action=999999999 | 404 | The value “999999999” of the parameter “action”",
                "/history/undo?action=-1 | 404 | The value “-1” of the parameter “action”",
                "/list/saved?of=house | 404 | The value “house” of the parameter “of”",
                "/list/saved?of=student&id=abc | 404 | The value “abc” of the parameter “id”",
                "/list/saved?of=student&id=77777 | 404 | The value “77777” of the parameter “id”",
                "/course/edit?id=%00 | 400 | The address contains the character U+0000",
                "/course/edit?id=1%ZZ | 400 | The address has a percent sign",
                "/history/list?page=x&sort=y | 200 | Unknown value “y” of “sort” was ignored.",
                "/history/list?to=9999-12-31 | 200 | Unknown value “9999-12-31” of the filter “to” was ignored.",
                "/enrollment/list?endedOn.to=2999-01-01 | 200 | “2999-01-01” of the filter “endedOn.to” was ignored.",
                "/enrollment/list.csv?student=1 | 404 | The value “1” of the parameter “student” is not valid",
                "/enrollment/list.csv?course=nobody | 404 | The value “nobody” of the parameter “course” is not valid",
                "/enrollment/list.csv?enrolledOn.to=0202-01-01 | 404 | “0202-01-01” of the parameter “enrolledOn.to”",
                "/history/list.csv?student=abc | 404 | The value “abc” of the parameter “student”",
                "/x.csv | 404 | There is no such page",
                "/student/other.csv | 404 | There is no such page",
                "/house/list.snapshot | 404 | There is no such page",
                "/student/list?q=LONG | 200 | The value of “q” is too long: only its first 200 characters were used.",
                "/history/list?by=LONG | 200 | The value of “by” is too long: only its first 200 characters were used.",
                "/student/chosen?action=nonsense&row=1 | 200 | Unknown value “nonsense” of “action” was ignored.",
            })
    void a_value_that_means_nothing_is_told_with_its_parameter(String address, int status, String words, Visitor ada) {
        var answer = ada.context().request().get(address.replace("LONG", "x".repeat(201)));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.text()).text()).contains(words);
    }

    @Test
    void a_range_that_ends_before_it_begins_is_told(Visitor ada) {
        var told = "The range from %s to %s is empty, because it ends before it begins.";
        assertThat(ada.context()
                        .request()
                        .get("/enrollment/list?enrolledOn.from=2026-09-01&enrolledOn.to=2026-01-01")
                        .text())
                .contains(told.formatted("2026-09-01", "2026-01-01"));
        assertThat(ada.context()
                        .request()
                        .get("/student/list?age.from=30&age.to=10")
                        .text())
                .contains(told.formatted("30", "10"));
        var history = HistoryPage.openAt(ada.page(), "from=2026-09-01&to=2026-01-01");
        assertThat(history.messages().textContent()).contains(told.formatted("2026-09-01", "2026-01-01"));
    }

    @Test
    void what_is_no_column_order_or_page_is_told(Visitor ada) {
        var answer = ada.context().request().get("/student/list?sort=nonsense&column=house&page=abc&rows=many");
        assertThat(answer.status()).isEqualTo(200);
        Map.of("sort", "nonsense", "column", "house", "page", "abc", "rows", "many")
                .forEach((name, value) -> assertThat(answer.text())
                        .contains("Unknown value “%s” of “%s” was ignored.".formatted(value, name)));
    }
}
