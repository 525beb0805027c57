package org.matricula.persistence.transfer;

import jakarta.validation.Validator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.edit.RecordFields;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.list.CellInput.Kind;
import org.matricula.persistence.list.EntryRules;

/**
 * Reads the cell of a field, by its type and the rules of its entity.
 *
 * @param type none for a text and for a reference
 * @param named the import of the rows that a reference names by their keys; none for a value
 * @param hasLines whether it is a text of several lines
 * @param isClearable whether the field can have no value
 * @param isEmptied whether an empty cell clears it
 * @param empty the field without a value
 * @param initial the field of a new row for which the file has no value: the first constant, if there must be one
 */
record EntityCell(
        String field,
        String column,
        @Nullable CellType<?> type,
        @Nullable EntityImport named,
        boolean hasLines,
        boolean isClearable,
        boolean isEmptied,
        @Nullable Object empty,
        @Nullable Object initial) {

    static EntityCell of(
            EntityFile.Value value,
            TracedType<?> type,
            Validator validator,
            @Nullable EntityImport named,
            boolean isEmptied) {
        var empty = RecordFields.value(type.empty(), value.name());
        boolean isClearable = !value.type().isPrimitive()
                && validator.validateValue(type.entity(), value.name(), empty).isEmpty();
        return new EntityCell(
                value.name(),
                value.column(),
                named != null || value.type() == String.class ? null : CellType.of(value.type()),
                named,
                new EntryRules(validator, type.entity())
                                .of(value.name(), value.type())
                                .kind()
                        == Kind.LINES,
                isClearable,
                named != null && isEmptied,
                empty,
                value.type().isEnum() && !isClearable ? value.type().getEnumConstants()[0] : empty);
    }

    /** Adds the value of the cell to the fields that a row gives, unless it is empty; a refused one is null. */
    void read(Row row, Map<String, Object> given) {
        var text = hasLines ? row.lines(column) : row.text(column);
        if (isClearable && clears(row, text)) {
            given.put(field, empty);
        } else if (!text.isEmpty()) {
            given.put(field, value(row, text));
        }
    }

    private boolean clears(Row row, String text) {
        return row.isCleared(column)
                ? named == null || named.named(row, column).isEmpty() // a key can be the same word
                : isEmptied && text.isEmpty() && row.has(column);
    }

    private @Nullable Object value(Row row, String text) {
        if (named == null) {
            return type == null ? text : CellType.comparable(row.value(column, type));
        }
        var meant = named.named(row, column);
        if (meant.isEmpty()) {
            named.refuseUnknown(row, column);
        }
        return meant.map(named::standIn).orElse(null);
    }
}
