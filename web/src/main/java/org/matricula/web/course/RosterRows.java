package org.matricula.web.course;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.matricula.persistence.enrollment.EnrollmentColumn;
import org.matricula.persistence.list.Order;
import org.matricula.persistence.list.Window;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The pages of the roster for its table, with one count and one select each. */
public class RosterRows extends LazyDataModel<RosterRow> {

    private static final long serialVersionUID = 1L;

    private final Roster roster;

    RosterRows(Roster roster) {
        this.roster = roster;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return (int) roster.count();
    }

    @Override
    public List<RosterRow> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        var orders = sorts.values().stream()
                .filter(SortMeta::isActive)
                .sorted(Comparator.comparing(SortMeta::getPriority))
                .map(sort -> new Order<>(column(sort), sort.getOrder().isDescending()))
                .toList();
        return roster.load(orders, new Window(first, size));
    }

    private static EnrollmentColumn column(SortMeta sort) {
        return EnrollmentColumn.valueOf(sort.getField().toUpperCase(Locale.ROOT));
    }

    @Override
    public String getRowKey(RosterRow row) {
        return String.valueOf(row.getLink().id());
    }

    @Override
    public RosterRow getRowData(String key) {
        return roster.getShown().row(Long.valueOf(key));
    }
}
