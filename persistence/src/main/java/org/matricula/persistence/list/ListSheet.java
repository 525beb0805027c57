package org.matricula.persistence.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.matricula.persistence.csv.Sheet;
import org.matricula.persistence.list.ListAnswer.ListRow;

/** A list as a CSV file, with all its rows. */
final class ListSheet {

    private final UnaryOperator<Object> values;
    private final UnaryOperator<String> heads;
    private final Sheet sheet;
    private long written;

    ListSheet(UnaryOperator<String> heads, UnaryOperator<Object> values, Writer to) throws IOException {
        this.heads = heads;
        this.values = values;
        this.sheet = new Sheet(to);
    }

    /** Writes the list, and flushes it after each part. */
    long write(ListPage<?> page) throws IOException {
        sheet.add(page.columns().stream().map(each -> heads.apply(each.name())).toList());
        try {
            page.all(this::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sheet.flush();
        return written;
    }

    private void add(List<ListRow> rows) {
        try {
            for (var row : rows) {
                sheet.add(row.cells().stream()
                        .map(each -> values.apply(each.value()))
                        .toList());
            }
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written += rows.size();
    }
}
