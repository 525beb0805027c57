package org.matricula.web.list;

import java.util.ArrayList;
import java.util.List;
import org.matricula.persistence.list.ListAnswer.Days;

/** The steps from years to months to days above a list. */
public final class Calendar {

    private static final int DAY_LENGTH = 10; // as in 2014-10-07
    private static final int STEP = 3; // as in -10

    private final List<Step> steps;
    private final List<Step> back = new ArrayList<>();

    /** One year, month or day. */
    public record Step(String label, String href, long count) {}

    Calendar(ListState state, String filter, List<Days> days) {
        steps = days.stream()
                .map(each -> new Step(
                        each.value(), state.with(filter, List.of(each.value())).link(), each.count()))
                .toList();
        var value = state.first(filter);
        if (value != null && value.matches("\\d{4}(-\\d\\d){0,2}")) {
            back.add(new Step("", state.with(filter, List.of()).link(), 0));
            for (int end = DAY_LENGTH - 2 * STEP; end < value.length(); end += STEP) {
                var longer = value.substring(0, end);
                back.add(new Step(longer, state.with(filter, List.of(longer)).link(), 0));
            }
        }
    }

    /** The next steps with their numbers. */
    public List<Step> getSteps() {
        return steps;
    }

    /** Returns the steps back; the first one, without a label, leads to all days. */
    public List<Step> getBack() {
        return back;
    }
}
