package org.matricula.persistence.list;

import java.util.List;
import java.util.function.Consumer;
import org.matricula.persistence.list.ListAnswer.ListRow;

/**
 * All rows of a list, in its order, without holding more than a part of them: ids first, then the rows of some ids at a time, so
 * the list is sorted once. Rows that are created or deleted meanwhile are left out.
 *
 * @param <E> the entity that is listed
 */
final class WholeList<E> {

    /* ids that are held at a time: a list of up to this length is consistent */
    private static final int IDS = 50_000;

    private final List<Column<E>> columns;

    /** With these columns. */
    WholeList(List<Column<E>> columns) {
        this.columns = columns;
    }

    /** Passes on the rows, {@link Window#MAX} at a time, for one select each and one more for each kind of number beside them. */
    void read(ListRead<E> matching, List<Sort> order, Consumer<List<ListRow>> some) {
        int first = 0;
        var ids = matching.ids(order, false, first, IDS);
        while (!ids.isEmpty()) {
            for (int at = 0; at < ids.size(); at += Window.MAX) {
                var part = ids.subList(at, Math.min(ids.size(), at + Window.MAX));
                some.accept(matching.rows(columns, part));
            }
            first += ids.size();
            ids = ids.size() < IDS ? List.of() : matching.ids(order, false, first, IDS);
        }
    }
}
