package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.matricula.domain.account.Role;
import org.matricula.persistence.list.Filter.Reading;
import org.matricula.persistence.list.ListAnswer.Choice;
import org.matricula.persistence.list.ListAnswer.Days;
import org.matricula.persistence.list.ListAnswer.ListRow;
import org.matricula.persistence.list.ListAnswer.ShownColumn;
import org.matricula.persistence.list.ListAnswer.ShownFilter;
import org.matricula.persistence.list.Totals.Total;

/**
 * Reads a page of a list and everything around it: one select for the rows and at most one count, one more for each kind of
 * number beside them, and, where they are wanted, one for the choices of each filter.
 *
 * @param <E> the entity that is listed
 */
public final class ListPage<E> {

    private static final int YEAR = 4; // characters of 2014-10-07
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private final EntityManager em;
    private final Visible<E> visible;
    private final EntityAdmin<E> listing;
    private final ListRequest request;
    private final Predicate<String> rights;
    private final List<Column<E>> columns;
    private final List<Reading<E>> readings;
    private final List<Condition<E>> matching;

    /**
     * Reads a request.
     *
     * @param rights tells whether the user has a right, such as {@code course.view}
     */
    public ListPage(
            EntityManager em, Visible<E> visible, Lookup lookup, ListRequest request, Predicate<String> rights) {
        // A grader only sees rows of assigned courses, so what refers to these rows is visible, too.
        Predicate<String> seen = entity ->
                rights.test(entity + ".view") || (visible.courses() != null && rights.test(Role.ofGrader(entity)));
        this.em = em;
        this.visible = visible;
        this.listing = visible.admin();
        this.request = request;
        this.rights = rights;
        this.columns = listing.columns(seen);
        this.readings = listing.filters(seen).stream()
                .map(filter -> filter.read(request.address(), lookup))
                .toList();
        this.matching = listing.matching(request.text(), em);
    }

    private List<Condition<E>> conditions(Stream<Reading<E>> some) {
        var all = new ArrayList<>(matching);
        some.forEach(each -> all.addAll(each.all()));
        return all;
    }

    private ListRead<E> read() {
        return new ListRead<>(em, visible, conditions(readings.stream()));
    }

    /**
     * Returns the page.
     *
     * @param totals counts the rows of long lists
     */
    public ListAnswer answer(Totals totals) {
        var begun = Instant.now(); // before the rows are read: what is saved meanwhile is saved since then
        var read = new ListRead<>(em, visible, conditions(readings.stream()), totals);
        var sorts = sorts();
        var order = sorts.isEmpty() ? listing.order() : sorts;
        var shown = shown(columns, request.columns());
        var window = request.window();
        var known = window.isDeep() ? total(totals, read) : null;
        boolean few = readings.stream().anyMatch(Reading::isOfNamed);
        var rows = read.page(shown, read.whole(order), window, few, known == null ? 0 : known.rows());
        var total = known != null ? known : window.isLast(rows) ? Total.of(window, rows, begun) : total(totals, read);
        return new ListAnswer(
                shown.stream().map(ListPage::shown).toList(),
                columns.stream().map(ListPage::shown).toList(),
                order,
                !sorts.isEmpty(),
                rows,
                total.rows(),
                isNarrowed()
                        ? totals.of(visible.key(listing.name()), new ListRead<>(em, visible, List.of())::count)
                                .rows()
                        : total.rows(),
                readings.stream().map(reading -> shown(reading, totals)).toList(),
                readings.stream().flatMap(each -> each.ignored().stream()).toList(),
                listing.actions(rights),
                listing.days().map(Filter::name).orElse(null),
                days(totals),
                total.at().isBefore(begun) ? total.at() : begun);
    }

    /** Returns how many rows match. */
    public long count(Totals totals) {
        return total(totals, read()).rows();
    }

    private boolean isNarrowed() {
        return !conditions(readings.stream()).isEmpty();
    }

    private Total<Long> total(Totals totals, ListRead<E> read) {
        return totals.of(isNarrowed() ? key("rows") : visible.key(listing.name()), read::count);
    }

    /** Identifies a number that is counted of the matching rows. */
    private Object key(String counted) {
        var filters = readings.stream().map(each -> each.filter().name()).toList();
        return visible.key(
                List.of(counted, listing.name(), TextSearch.words(request.text()), filters, request.address()));
    }

    /** Returns the filter values without effect: the unknown and the ambiguous ones. */
    public List<IgnoredValue> ignored() {
        return readings.stream()
                .flatMap(each -> Stream.concat(each.ignored().stream(), each.unclear()))
                .toList();
    }

    /** The columns that are shown, in their order. */
    public List<ShownColumn> columns() {
        return shown(columns, request.columns()).stream().map(ListPage::shown).toList();
    }

    /** Passes on the rows of all pages, in the order of the list, some at a time. */
    public void all(Consumer<List<ListRow>> some) {
        var read = read();
        new WholeList<>(shown(columns, request.columns())).read(read, read.whole(sorts()), some);
    }

    private List<Sort> sorts() {
        return request.order().stream().filter(this::isSortable).toList();
    }

    /** Takes a snapshot of the rows on all pages. */
    public ListSnapshot snapshot() {
        return read().snapshot();
    }

    /** Returns the ids of the rows on all pages, in the default order. */
    public List<Long> ids(int atMost) {
        return read().ids(atMost);
    }

    /** Returns those of these rows that exist, with the columns of the page. */
    public List<ListRow> rows(List<Long> ids) {
        return rows(em, visible, ids, shown(columns, request.columns()));
    }

    /** Returns the inputs of the editable columns, by their names. */
    public Map<String, CellInput> entries(Validator validator) {
        var entries = new LinkedHashMap<String, CellInput>();
        var rules = new EntryRules(validator, listing.entity());
        shown(columns, request.columns()).stream()
                .filter(Column::isEditable)
                .forEach(column -> entries.put(column.name(), rules.of(em, Objects.requireNonNull(column.editing()))));
        return entries;
    }

    /** Returns rows by their ids, in the default order; at most {@link Window#MAX}. */
    public static <E> List<ListRow> rows(EntityManager em, Visible<E> visible, List<Long> ids) {
        return rows(em, visible, ids, shown(visible.admin().columns(entity -> false), List.of()));
    }

    private static <E> List<ListRow> rows(
            EntityManager em, Visible<E> visible, List<Long> ids, List<Column<E>> columns) {
        return ids.isEmpty()
                ? List.of()
                : new ListRead<>(em, visible, List.of(scope -> scope.id().in(ids)))
                        .rows(columns, visible.admin().order(), new Window(0, ids.size()));
    }

    private boolean isSortable(Sort sort) {
        return columns.stream().anyMatch(column -> column.name().equals(sort.column()) && column.isSortable());
    }

    /** Returns the named columns, or the default ones if none is named. */
    private static <E> List<Column<E>> shown(List<Column<E>> columns, List<String> names) {
        var chosen =
                columns.stream().filter(column -> names.contains(column.name())).toList();
        return chosen.isEmpty() ? columns.stream().filter(Column::isUsual).toList() : chosen;
    }

    private static ShownColumn shown(Column<?> column) {
        return new ShownColumn(
                column.name(),
                column.type(),
                column.isSortable(),
                column.isUsual(),
                column.leads(),
                column.listing(),
                column.isEditable());
    }

    private ShownFilter shown(Reading<E> reading, Totals totals) {
        var counts = request.counted()
                ? totals.each(key("choices of " + reading.filter().name()), () -> counts(reading))
                : Map.<String, Long>of();
        return new ShownFilter(
                reading.filter().name(),
                reading.filter().kind(),
                !reading.all().isEmpty(),
                reading.reversed(),
                reading.options().stream()
                        .map(option -> new Choice(
                                option.value(),
                                option.key(),
                                reading.chosen().contains(option.value()),
                                counts.get(option.value())))
                        .toList(),
                reading.chosen(),
                reading.found());
    }

    /** Returns the number of rows for each choice, within the search and the other filters. */
    private Map<String, Long> counts(Reading<E> reading) {
        var others = conditions(readings.stream().filter(each -> !each.filter().equals(reading.filter())));
        var counts = new LinkedHashMap<String, Long>();
        var together = reading.options().stream().filter(each -> !each.apart()).toList();
        var sums = new ListRead<>(em, visible, others)
                .counts(together.stream().map(Option::condition).toList());
        for (int i = 0; i < sums.size(); i++) {
            counts.put(together.get(i).value(), sums.get(i));
        }
        for (var option : reading.options()) {
            if (option.apart()) {
                var all = new ArrayList<>(others);
                all.add(option.condition());
                counts.put(option.value(), new ListRead<>(em, visible, all).count());
            }
        }
        return counts;
    }

    /** Returns the years, the months of the year, or the days of the month in the address; a single one is skipped. */
    private List<Days> days(Totals totals) {
        return listing.days()
                .map(filter -> {
                    var value = request.address().of(filter.name()).stream()
                            .filter(each -> DayFilter.Period.parse(each).isPresent())
                            .findFirst()
                            .orElse("");
                    var days = totals.each(key("days"), () -> read().days(filter));
                    var steps = grouped(days, value.isEmpty() ? YEAR : value.length() == YEAR ? MONTH : DAY);
                    return steps.size() == 1 && value.isEmpty() ? grouped(days, MONTH) : steps;
                })
                .orElse(List.of());
    }

    private static List<Days> grouped(Map<LocalDate, Long> days, int length) {
        var counts = new LinkedHashMap<String, Long>();
        days.forEach((day, count) -> counts.merge(day.toString().substring(0, length), count, Long::sum));
        return counts.entrySet().stream()
                .map(each -> new Days(each.getKey(), each.getValue()))
                .toList();
    }
}
