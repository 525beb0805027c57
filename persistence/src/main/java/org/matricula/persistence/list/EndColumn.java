package org.matricula.persistence.list;

import jakarta.persistence.metamodel.SingularAttribute;
import java.util.function.BiConsumer;

/**
 * A column with a field of what the entity refers to.
 *
 * @param <E> the entity that is listed
 * @param <X> what it refers to
 */
public final class EndColumn<E, X> extends Column<E> {

    private final EditableCheck place;
    private final SingularAttribute<? super E, X> end;
    private final SingularAttribute<? super X, ?> field;

    EndColumn(EditableCheck place, SingularAttribute<? super E, X> end, SingularAttribute<? super X, ?> field) {
        super(
                place.column(),
                () -> field.getJavaType(),
                scope -> scope.joined(end).get(field),
                scope -> TextFields.order(scope.joined(end), field),
                null);
        this.place = place;
        this.end = end;
        this.field = field;
    }

    /**
     * May be edited in the list: another one is chosen from the whole of a short table, by the field that the column shows. What
     * must be unique, alone or with others, as an end of a link, is for the page of the object: many rows are saved together, and
     * a database refuses the first of two rows that swap their values.
     *
     * @param verb of the entity that takes the other one
     * @param order of the choices
     * @throws IllegalArgumentException if the reference must be unique
     */
    public Column<E> editable(BiConsumer<? super E, X> verb, SingularAttribute<? super X, ?> order) {
        place.requireEditable(end);
        return editable(new Editing<>(end, verb, em -> Editing.table(em, end.getJavaType(), field, order)));
    }
}
