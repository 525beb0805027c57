package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.list.CellInput.Kind;
import org.matricula.persistence.list.CellInput.Offer;

/** Derives the inputs of cells from the validation rules of an entity, so that no declaration repeats them. */
public final class EntryRules {

    /* a longer text has several lines */
    private static final int LINE = 200;
    private static final int FIGURES = 11;

    private final Validator validator;
    private final Class<?> entity;

    /** Creates the rules of an entity. */
    public EntryRules(Validator validator, Class<?> entity) {
        this.validator = validator;
        this.entity = entity;
    }

    CellInput of(EntityManager em, Editing<?, ?> editing) {
        var field = editing.field();
        var kind = TracedEntity.class.isAssignableFrom(field.getJavaType())
                ? Kind.CHOICE // from a short table
                : kind(field.getJavaType(), longest(field.getName()));
        return of(field.getName(), field.getJavaType(), kind, editing.choices().apply(em));
    }

    /** Returns the input of a field. */
    public CellInput of(String field, Class<?> type) {
        return of(field, type, kind(type, longest(field)), Editing.constants(type));
    }

    private CellInput of(String field, Class<?> type, Kind kind, Map<String, ?> choices) {
        // a text that is only NotNull can be empty
        var requiring = type == String.class ? Set.of(NotBlank.class) : Set.of(NotNull.class);
        boolean required = rules(field).stream()
                .map(each -> each.getAnnotation().annotationType())
                .anyMatch(requiring::contains);
        return new CellInput(kind, required, offers(choices, required || type.isPrimitive()));
    }

    /** Returns the maximum length of a field in characters; that of a number if it has none. */
    public int longest(String field) {
        return of(rules(field), Size.class).mapToInt(Size::max).min().orElse(FIGURES);
    }

    private Set<ConstraintDescriptor<?>> rules(String field) {
        var described = validator.getConstraintsForClass(entity).getConstraintsForProperty(field);
        return described == null ? Set.of() : described.getConstraintDescriptors();
    }

    private static <A extends Annotation> Stream<A> of(Set<ConstraintDescriptor<?>> rules, Class<A> type) {
        return rules.stream()
                .map(ConstraintDescriptor::getAnnotation)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static Kind kind(Class<?> type, int longest) {
        if (TracedEntity.class.isAssignableFrom(type)) {
            return Kind.REFERENCE;
        }
        if (type == String.class) {
            return longest > LINE ? Kind.LINES : Kind.TEXT;
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return Kind.NUMBER;
        }
        if (type == BigDecimal.class) {
            return Kind.DECIMAL;
        }
        if (type == Boolean.class || type == boolean.class) {
            return Kind.YES_NO;
        }
        return type == LocalDate.class ? Kind.DAY : Kind.CHOICE;
    }

    /** The first choice is no value, if that is allowed. */
    private static List<Offer> offers(Map<String, ?> choices, boolean required) {
        var offers = new ArrayList<Offer>();
        if (!choices.isEmpty() && !required) {
            offers.add(new Offer("", null));
        }
        choices.forEach((text, value) -> offers.add(
                new Offer(text, value instanceof Enum<?> || value instanceof Boolean ? (Serializable) value : text)));
        return List.copyOf(offers);
    }
}
