package org.matricula.persistence.transfer;

import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.matricula.domain.edit.RecordFields;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.list.CellInput.Kind;
import org.matricula.persistence.list.EntryRules;

/**
 * Reads the cell of a field, by its type and the rules of its entity.
 *
 * @param type null for a text
 * @param hasLines whether it is a text of several lines
 * @param isClearable whether the field can have no value
 * @param empty the field without a value
 */
record EntityCell(String field, String column, CellType<?> type, boolean hasLines, boolean isClearable, Object empty) {

    static EntityCell of(RecordComponent field, TracedType<?> type, Validator validator) {
        var name = field.getName();
        var empty = RecordFields.value(field, type.empty());
        return new EntityCell(
                name,
                TransferFile.columnOf(name),
                field.getType() == String.class ? null : CellType.of(field.getType()),
                new EntryRules(validator, type.entity())
                                .of(name, field.getType())
                                .kind()
                        == Kind.LINES,
                !field.getType().isPrimitive()
                        && validator.validateValue(type.entity(), name, empty).isEmpty(),
                empty);
    }

    /** Adds the value of the cell to the fields that a row gives, unless it is empty; a refused one is null. */
    void read(Row row, Map<String, Object> given) {
        if (isClearable && row.isCleared(column)) {
            given.put(field, empty);
            return;
        }
        var text = hasLines ? row.lines(column, "") : row.text(column);
        if (!text.isEmpty()) {
            given.put(field, type == null ? text : CellType.comparable(row.required(column, type, null)));
        }
    }
}
