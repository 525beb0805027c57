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

    private final EditableCheck check;
    private final SingularAttribute<? super E, X> end;
    private final SingularAttribute<? super X, ?> field;

    EndColumn(EditableCheck check, SingularAttribute<? super E, X> end, SingularAttribute<? super X, ?> field) {
        super(
                check.column(),
                () -> field.getJavaType(),
                scope -> scope.joined(end).get(field),
                scope -> TextFields.order(scope.joined(end), field),
                null);
        this.check = check;
        this.end = end;
        this.field = field;
    }

    /** Returns the attribute that refers to the other row. */
    public String end() {
        return end.getName();
    }

    /** Returns the field of the other row. */
    public String field() {
        return field.getName();
    }

    /**
     * Makes the column editable in the list: another row is chosen from a short table, by the field that the column shows. A
     * unique reference cannot be editable, because many rows are saved together and a database refuses the first of two rows that
     * swap their values.
     *
     * @param verb the method of the entity that sets the other one
     * @param order of the choices
     * @throws IllegalArgumentException if the reference must be unique
     */
    public Column<E> editable(BiConsumer<? super E, X> verb, SingularAttribute<? super X, ?> order) {
        check.requireEditable(end);
        return editable(new Editing<>(end, verb, em -> Editing.table(em, end.getJavaType(), field, order)));
    }
}
