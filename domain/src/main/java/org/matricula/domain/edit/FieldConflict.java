package org.matricula.domain.edit;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field that two people changed, each to another value.
 *
 * @param field the name of the record's component
 * @param seen the value both started from
 * @param now the value that the other one saved
 * @param wanted the value that the later one wants
 */
public record FieldConflict(
        String field,
        @Nullable Object seen,
        @Nullable Object now,
        @Nullable Object wanted) implements Serializable {

    /**
     * Returns the fields in which two records differ, in their order, for a user who saw the first one and wants to delete it. An
     * empty value is an empty text; null is an unknown value.
     */
    public static <T extends Record> List<FieldConflict> between(T seen, T now) {
        return Arrays.stream(seen.getClass().getRecordComponents())
                .map(field -> new FieldConflict(
                        field.getName(),
                        Objects.requireNonNullElse(RecordFields.value(field, seen), ""),
                        Objects.requireNonNullElse(RecordFields.value(field, now), ""),
                        null))
                .filter(field -> !Objects.equals(field.seen(), field.now()))
                .toList();
    }
}
