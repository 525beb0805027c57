package org.matricula.web.list;

import java.lang.invoke.MethodType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.matricula.persistence.list.ListAnswer;
import org.matricula.persistence.list.ListAnswer.ShownColumn;
import org.matricula.persistence.list.Sort;

/** The head of a column: its label, and the links that sort by it. */
public final class Head {

    private final ShownColumn column;
    private final String label;
    private final ListState state;
    private final List<Sort> order;
    private final boolean asked;
    private final int at;
    private final boolean shown;
    private final String style;

    Head(ShownColumn column, String label, ListState state, ListAnswer answer) {
        this.column = column;
        this.label = label;
        this.state = state;
        this.order = answer.order();
        this.asked = answer.asked();
        this.at = IntStream.range(0, order.size())
                .filter(i -> order.get(i).column().equals(column.name()))
                .findFirst()
                .orElse(-1);
        this.shown = answer.columns().contains(column);
        this.style = style(column);
    }

    /** By which it is named in an address. */
    public String getName() {
        return column.name();
    }

    public String getLabel() {
        return label;
    }

    /** Returns whether the list shows it. */
    public boolean isShown() {
        return shown;
    }

    /** Returns whether a list shows it by default. */
    public boolean isUsual() {
        return column.usual();
    }

    public boolean isSortable() {
        return column.sortable();
    }

    /**
     * Returns the link that sorts by this column only; if the list is sorted by it, the link reverses its order and keeps the
     * others.
     */
    public String getLink() {
        if (asked && at >= 0) {
            var turned = new ArrayList<>(order);
            turned.set(at, order.get(at).turned());
            return state.sorted(turned).link();
        }
        return state.sorted(List.of(new Sort(column.name(), false))).link();
    }

    /** Returns the link that adds this column to the order; null if it is in it, or if there is no other column. */
    public String getThenLink() {
        if (!column.sortable() || !asked || at >= 0) {
            return null;
        }
        var longer = new ArrayList<>(order);
        longer.add(new Sort(column.name(), false));
        return state.sorted(longer).link();
    }

    /** Returns the link that sorts by the others only; null if there are none. */
    public String getWithoutLink() {
        if (!asked || at < 0 || order.size() == 1) {
            return null;
        }
        var shorter = new ArrayList<>(order);
        shorter.remove(at);
        return state.sorted(shorter).link();
    }

    /** Returns an arrow, and the rank of the column if there are several; empty if the list is not sorted by it. */
    public String getMark() {
        if (!asked || at < 0) {
            return "";
        }
        var arrow = order.get(at).descending() ? "▼" : "▲";
        return order.size() == 1 ? arrow : arrow + (at + 1);
    }

    /** Returns the style of the column: numbers are aligned right, dates have digits of one width. */
    public String getStyle() {
        return style;
    }

    static String style(ShownColumn column) {
        if (Number.class.isAssignableFrom(
                MethodType.methodType(column.type()).wrap().returnType())) {
            return "number";
        }
        return column.type() == LocalDate.class ? "date" : "";
    }
}
