package org.matricula.persistence.list;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import org.matricula.domain.text.Derivation;
import org.matricula.persistence.text.DerivedColumn;

/**
 * Finds the columns by which statements sort by a field and search in it: those that the entity derives from it. Lists name the
 * field itself, so all lists sort and search in the same way.
 */
public final class TextFields {

    private TextFields() {}

    /** Returns the expression that sorts by a field: its sort key if it has one, or the field itself. */
    public static <X> Expression<?> order(Path<X> path, SingularAttribute<? super X, ?> field) {
        return DerivedColumn.of(entity(field), field.getName(), Derivation.SORT)
                .<Expression<?>>map(column -> path.get(column.field()))
                .orElseGet(() -> path.get(field));
    }

    /**
     * Returns the folded form of a field, which a search compares.
     *
     * @throws IllegalArgumentException if the entity does not derive one
     */
    public static <X> Expression<String> search(Path<X> path, SingularAttribute<? super X, String> field) {
        return DerivedColumn.of(entity(field), field.getName(), Derivation.SEARCH)
                .map(column -> path.<String>get(column.field()))
                .orElseThrow(() -> new IllegalArgumentException(
                        entity(field).getSimpleName() + "." + field.getName() + " has no form for a search"));
    }

    /**
     * Returns the same orders, but texts as expressions that no index serves. Use it to sort few rows by columns of another table:
     * through an index of these columns, PostgreSQL would read most of the other table before it has found the rows.
     */
    @SuppressWarnings("unchecked") // asked for its type
    public static List<Order> withoutIndex(CriteriaBuilder cb, List<Order> orders) {
        return orders.stream()
                .map(order -> {
                    if (order.getExpression().getJavaType() != String.class) {
                        return order;
                    }
                    var text = cb.coalesce((Expression<String>) order.getExpression(), "");
                    return order.isAscending() ? cb.asc(text) : cb.desc(text);
                })
                .toList();
    }

    private static Class<?> entity(SingularAttribute<?, ?> field) {
        return field.getDeclaringType().getJavaType();
    }
}
