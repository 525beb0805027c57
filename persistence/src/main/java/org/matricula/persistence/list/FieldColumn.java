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

    private final SingularAttribute<? super E, V> field;

    FieldColumn(String name, SingularAttribute<? super E, V> field) {
        super(name, () -> field.getJavaType(), scope -> scope.get(field), null);
        this.field = field;
    }

    /**
     * May be edited in the list: a text, a whole number, a day or a constant. A field that must be unique is for the page of the
     * object.
     *
     * @param verb of the entity that takes the new value
     */
    public Column<E> editable(BiConsumer<? super E, V> verb) {
        return editable(new Editing<>(field, verb, em -> Editing.constants(field.getJavaType())));
    }
}
