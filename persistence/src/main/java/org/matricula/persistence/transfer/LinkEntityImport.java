package org.matricula.persistence.transfer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.transfer.RowImport.Context;

/** The import of links with values, such as enrollments, which are found by their ends. These may be in the same import. */
final class LinkEntityImport extends TableImport<List<String>> {

    LinkEntityImport(Context context, EntityFile link, Map<String, EntityImport> entities) {
        super(context, link, entities);
    }

    @Override
    List<String> key(List<Long> ends, Record details) {
        return entity().ends().stream()
                .map(end -> of(end).keys().get(ends.get(end.position())))
                .toList();
    }

    @Override
    @Nullable
    List<String> key(Row row) {
        var keys = entity().ends().stream()
                .map(end -> of(end).end(row, end.column()))
                .toArray(String[]::new);
        for (var key : keys) {
            if (key == null) {
                return null;
            }
        }
        return List.of(keys);
    }

    @Override
    List<String> ends(List<String> key) {
        return key;
    }

    @Override
    List<TracedEntity> standIns(List<String> key) {
        return entity().ends().stream()
                .map(end -> of(end).standIn(key.get(end.position())))
                .toList();
    }
}
