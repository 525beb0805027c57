package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.matricula.persistence.list.CellInput.Kind;
import org.matricula.persistence.list.CellInput.Offer;

/** Derives the inputs of cells from the validation rules of an entity, so that no declaration repeats them. */
final class EntryRules {

    /* a longer text has several lines */
    private static final int LINE = 200;
    private static final int FIGURES = 11;

    private final Validator validator;
    private final Class<?> entity;

    EntryRules(Validator validator, Class<?> entity) {
        this.validator = validator;
        this.entity = entity;
    }

    CellInput of(EntityManager em, Editing<?, ?> editing) {
        var rules = rules(editing.field().getName());
        var choices = editing.choices().apply(em);
        int longest = of(rules, Size.class).mapToInt(Size::max).min().orElse(FIGURES);
        boolean required = rules.stream()
                .map(each -> each.getAnnotation().annotationType())
                .anyMatch(Set.of(NotNull.class, NotBlank.class)::contains);
        return new CellInput(kind(editing.field().getJavaType(), longest), required, offers(choices, required));
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
        if (type == String.class) {
            return longest > LINE ? Kind.LINES : Kind.TEXT;
        }
        if (type == Integer.class) {
            return Kind.NUMBER;
        }
        return type == LocalDate.class ? Kind.DAY : Kind.CHOICE;
    }

    /** The first choice is no value, if that is allowed. */
    private static List<Offer> offers(Map<String, ?> choices, boolean required) {
        var offers = new ArrayList<Offer>();
        if (!choices.isEmpty() && !required) {
            offers.add(new Offer("", null));
        }
        choices.forEach(
                (text, value) -> offers.add(new Offer(text, value instanceof Enum<?> constant ? constant : text)));
        return List.copyOf(offers);
    }
}
