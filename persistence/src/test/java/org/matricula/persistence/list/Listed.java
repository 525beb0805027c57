package org.matricula.persistence.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Asks a list what an address asks, as {@code q=ada&course=ALG&sort=-name}. */
final class Listed {

    private Listed() {}

    static ListRequest request(String listing, String address) {
        return request(listing, address, Window.firstPage());
    }

    static ListRequest request(String listing, String address, Window window) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : address == null ? new String[0] : address.split("&")) {
            var parts = pair.split("=", 2);
            values.computeIfAbsent(parts[0], each -> new ArrayList<>()).add(parts[1]);
        }
        var text = values.containsKey("q") ? values.get("q").get(0) : null;
        var sort = values.containsKey("sort") ? values.get("sort").get(0) : null;
        return new ListRequest(
                listing,
                text,
                new QueryString(values),
                Sort.parse(sort),
                values.getOrDefault("column", List.of()),
                values.containsKey("counts"),
                window);
    }

    /** The keys of the rows, with spaces between them. */
    static String keys(ListAnswer answer) {
        return answer.rows().stream().map(ListAnswer.ListRow::key).collect(Collectors.joining(" "));
    }

    /** Returns the values of a column, separated by spaces; a dash for an empty one. */
    static String column(ListAnswer answer, String name) {
        int at = answer.columns().stream()
                .map(ListAnswer.ShownColumn::name)
                .toList()
                .indexOf(name);
        return answer.rows().stream()
                .map(row -> row.cells().get(at).value())
                .map(value -> value == null ? "-" : String.valueOf(value))
                .collect(Collectors.joining(" "));
    }

    /** The choices of a filter with their numbers, as {@code none 3, any 4}. */
    static String counts(ListAnswer answer, String filter) {
        return answer.filters().stream()
                .filter(each -> each.name().equals(filter))
                .flatMap(each -> each.choices().stream())
                .map(choice -> choice.value() + " " + choice.count())
                .collect(Collectors.joining(", "));
    }

    static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }
}
