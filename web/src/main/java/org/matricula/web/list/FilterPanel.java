package org.matricula.web.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.matricula.persistence.list.ListAnswer.ShownFilter;
import org.matricula.persistence.list.LookupResult;

/** A filter on its page: its label, its fields and its active values. */
public final class FilterPanel {

    private final ShownFilter filter;
    private final String label;
    private final ListState state;
    private final UnaryOperator<String> texts;

    FilterPanel(ShownFilter filter, String label, ListState state, UnaryOperator<String> texts) {
        this.filter = filter;
        this.label = label;
        this.state = state;
        this.texts = texts;
    }

    /**
     * A check box.
     *
     * @param count the number of rows; null if not requested
     */
    public record Box(String value, String label, boolean chosen, Long count) {}

    /** An active value, and the address of the list without it. */
    public record Chip(String label, String value, String href) {}

    /** One of several matching objects, and the address of the list with it. */
    public record Candidate(String key, String label, String href) {}

    /** By which it is named in an address. */
    public String getName() {
        return filter.name();
    }

    public String getLabel() {
        return label;
    }

    /** Returns the form of the filter, in lower case. */
    public String getKind() {
        return filter.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isActive() {
        return filter.active();
    }

    /** Returns the choices, and the objects that are named already. */
    public List<Box> getBoxes() {
        var boxes = new ArrayList<Box>();
        filter.found().stream()
                .map(LookupResult::row)
                .filter(Objects::nonNull)
                .forEach(row -> boxes.add(new Box(row.key(), row.key() + " " + row.label(), true, null)));
        filter.choices()
                .forEach(each ->
                        boxes.add(new Box(each.value(), words(each.value(), each.key()), each.chosen(), each.count())));
        return boxes;
    }

    private static String bound(String name) {
        return "." + name;
    }

    private String words(String value, String key) {
        return key == null ? value : texts.apply(key);
    }

    /** The first number or day; null for none. */
    public String getFrom() {
        return state.first(filter.name() + bound("from"));
    }

    /** The last number or day; null for none. */
    public String getTo() {
        return state.first(filter.name() + bound("to"));
    }

    /** Words that match several objects, with the first of them. */
    public List<LookupResult> getUnclear() {
        return filter.found().stream().filter(LookupResult::isUnclear).toList();
    }

    /** The objects that unclear words may mean. */
    public List<Candidate> candidates(LookupResult unclear) {
        return unclear.candidates().stream()
                .map(each -> new Candidate(
                        each.key(),
                        each.label(),
                        state.without(filter.name(), unclear.typed())
                                .with(filter.name(), more(unclear, each.key()))
                                .link()))
                .toList();
    }

    private List<String> more(LookupResult unclear, String key) {
        return Stream.concat(filter.chosen().stream().filter(each -> !each.equals(unclear.typed())), Stream.of(key))
                .toList();
    }

    /** Returns its active values, each with a link that removes it. */
    List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        for (var value : filter.chosen()) {
            if (getUnclear().stream().noneMatch(each -> each.typed().equals(value))) {
                chips.add(new Chip(
                        label, shown(value), state.without(filter.name(), value).link()));
            }
        }
        for (var bound : List.of("from", "to")) {
            var name = filter.name() + bound(bound);
            if (state.first(name) != null && filter.active()) {
                chips.add(new Chip(
                        label,
                        texts.apply("list." + bound) + " " + state.first(name),
                        state.with(name, List.of()).link()));
            }
        }
        return chips;
    }

    private String shown(String value) {
        return Stream.concat(
                        filter.choices().stream()
                                .filter(each -> each.value().equals(value))
                                .map(each -> words(value, each.key())),
                        filter.found().stream()
                                .filter(each -> each.typed().equals(value) && each.row() != null)
                                .map(each -> each.row().key() + " " + each.row().label()))
                .findFirst()
                .orElse(value);
    }
}
