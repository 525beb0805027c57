package org.matricula.persistence.list;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.HashMap;
import java.util.function.BiConsumer;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.change.TracedType;

/**
 * A column with a field of the entity.
 *
 * @param <E> the entity that is listed
 * @param <V> the type of the field
 */
public final class FieldColumn<E, V> extends Column<E> {

    private final EditableCheck check;
    private final SingularAttribute<? super E, V> field;

    FieldColumn(EditableCheck check, SingularAttribute<? super E, V> field) {
        super(check.column(), () -> field.getJavaType(), scope -> scope.get(field), scope -> scope.order(field), null);
        this.check = check;
        this.field = field;
    }

    /**
     * Makes the column editable in the list, like a form with this field alone.
     *
     * @throws IllegalArgumentException if the field must be unique, or its type has no input in a list
     */
    public Column<E> editable() {
        return editable(this::amend);
    }

    private void amend(E row, V value) {
        var one = (TracedEntity) row;
        var changed = new HashMap<String, Object>();
        changed.put(field.getName(), value); // which may be null
        TracedType.apply(one, RecordFields.with(one.details(), changed));
    }

    /**
     * Makes the column editable in the list: a text, a number, a day, yes or no, or a constant. A unique field cannot be editable,
     * because many rows are saved together and a database refuses the first of two rows that swap their values.
     *
     * @param verb the method of the entity that sets the new value
     * @throws IllegalArgumentException if the field must be unique, or its type has no input in a list
     */
    public Column<E> editable(BiConsumer<? super E, V> verb) {
        check.requireEditable(field);
        check.requireInput(field);
        return editable(new Editing<>(field, verb, em -> Editing.constants(field.getJavaType())));
    }
}
