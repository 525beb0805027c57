package org.matricula.persistence.list;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.function.BiConsumer;

/**
 * A column with a field of the entity.
 *
 * @param <E> the entity that is listed
 * @param <V> the type of the field
 */
public final class FieldColumn<E, V> extends Column<E> {

    private final EditableCheck place;
    private final SingularAttribute<? super E, V> field;

    FieldColumn(EditableCheck place, SingularAttribute<? super E, V> field) {
        super(place.column(), () -> field.getJavaType(), scope -> scope.get(field), scope -> scope.order(field), null);
        this.place = place;
        this.field = field;
    }

    /**
     * May be edited in the list: a text, a whole number, a day or a constant. A field that must be unique, alone or with others,
     * is for the page of the object: many rows are saved together, and a database refuses the first of two rows that swap their
     * values.
     *
     * @param verb of the entity that takes the new value
     * @throws IllegalArgumentException if the field must be unique
     */
    public Column<E> editable(BiConsumer<? super E, V> verb) {
        place.requireEditable(field);
        return editable(new Editing<>(field, verb, em -> Editing.constants(field.getJavaType())));
    }
}
