package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.SingularAttribute;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.TextInput;

/**
 * Describes how the cells of a column are edited.
 *
 * @param field that they change
 * @param verb of the entity that takes a new value
 * @param choices reads what can be chosen, by the texts of the cells; none where a value is typed
 */
record Editing<E, V>(
        SingularAttribute<? super E, V> field,
        BiConsumer<? super E, V> verb,
        Function<EntityManager, Map<String, V>> choices) {

    /** A text is no value of the field; the message follows on the field's name and the text. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }
    }

    /** Returns the constants of a type by their names, those of yes and no included; none for another type. */
    @SuppressWarnings("unchecked") // a Boolean is the value of both types
    static <V> Map<String, V> constants(Class<V> type) {
        var constants = new LinkedHashMap<String, V>();
        if (type == Boolean.class || type == boolean.class) {
            List.of(true, false).forEach(each -> constants.put(each.toString(), (V) each));
        }
        if (type.isEnum()) {
            for (var each : type.getEnumConstants()) {
                constants.put(((Enum<?>) each).name(), each);
            }
        }
        return constants;
    }

    /** Returns all rows of a short table by one of their fields, in one statement. */
    static <X> Map<String, X> table(
            EntityManager em,
            Class<X> type,
            SingularAttribute<? super X, ?> field,
            SingularAttribute<? super X, ?> order) {
        var cb = em.getCriteriaBuilder();
        var query = cb.createTupleQuery();
        var root = query.from(type);
        query.multiselect(root.get(field), root)
                .orderBy(cb.asc(TextFields.order(root, order)), cb.asc(TextFields.order(root, field)));
        var rows = new LinkedHashMap<String, X>();
        em.createQuery(query)
                .getResultList()
                .forEach(each -> rows.put(String.valueOf(each.get(0)), type.cast(each.get(1))));
        return rows;
    }

    /** Puts what a cell says into a row. */
    void put(E row, String text, Map<String, ?> chosenFrom) throws Unreadable {
        verb.accept(row, value(text, chosenFrom));
    }

    @SuppressWarnings("unchecked") // the choices are this column's own, and the other types are asked for
    private @Nullable V value(String text, Map<String, ?> chosenFrom) throws Unreadable {
        var type = field.getJavaType();
        if (type == String.class) {
            return (V) text;
        }
        var line = TextInput.line(text);
        if (line == null) {
            return null;
        }
        if (type == Integer.class) {
            return (V) number(line);
        }
        if (type == BigDecimal.class) {
            return (V) decimal(line);
        }
        if (type == LocalDate.class) {
            return (V) day(line);
        }
        if (!chosenFrom.containsKey(text)) {
            throw new Unreadable("is not one of the choices");
        }
        return (V) chosenFrom.get(text);
    }

    private static Integer number(String text) throws Unreadable {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Unreadable(text.matches("[-+]?\\d+") ? "is out of range" : "must be a whole number");
        }
    }

    private static BigDecimal decimal(String text) throws Unreadable {
        try {
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new Unreadable("must be a number, as in 3.7");
        }
    }

    private static LocalDate day(String text) throws Unreadable {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("must be a day, as in 2014-10-07");
        }
    }
}
