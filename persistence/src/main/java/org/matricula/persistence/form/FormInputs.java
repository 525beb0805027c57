package org.matricula.persistence.form;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedType.Reference;
import org.matricula.persistence.list.CellInput;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.EntryRules;

/** Derives the inputs of a form from the fields of an entity, its rules and its declaration. */
final class FormInputs {

    private static final int WIDEST = 40; // characters
    private static final int REFERENCE = 20;

    private final TracedType<?> type;
    private final EntityAdmin<?> admin;
    private final EntryRules rules;
    private final EntityManager em;

    private FormInputs(TracedType<?> type, EntityAdmin<?> admin, EntryRules rules, EntityManager em) {
        this.em = em;
        this.type = type;
        this.admin = admin;
        this.rules = rules;
    }

    /** Returns the inputs; a reference is left out if the caller cannot view what it refers to. */
    static List<FormInput> of(
            TracedType<?> type, EntityAdmin<?> admin, Validator validator, Rights rights, EntityManager em) {
        var inputs = new FormInputs(type, admin, new EntryRules(validator, type.entity()), em);
        return Arrays.stream(type.details().getRecordComponents())
                .filter(field -> !admin.described(field.getName()).isHidden())
                .map(inputs::of)
                .filter(input -> input.target() == null || rights.may(input.target() + ".view"))
                .toList();
    }

    private FormInput of(RecordComponent field) {
        var name = field.getName();
        var input = admin.described(name)
                .options(em)
                .map(FormInputs::several)
                .orElseGet(() -> rules.of(name, field.getType()));
        var target = target(name);
        boolean assigned = admin.assignedKey().isPresent()
                && type.key().filter(name::equals).isPresent();
        int size = admin.described(name).size();
        int usual = target.isPresent() ? REFERENCE : Math.min(rules.longest(name), WIDEST);
        return new FormInput(
                name,
                assigned ? input.optional() : input,
                rules.longest(name),
                size > 0 ? size : usual,
                target.orElse(null),
                assigned);
    }

    private static CellInput several(List<String> options) {
        return new CellInput(
                CellInput.Kind.OPTIONS,
                false,
                options.stream().map(each -> new CellInput.Offer(each, each)).toList());
    }

    private Optional<String> target(String field) {
        return type.values().stream()
                .filter(value -> value.attribute().equals(field))
                .map(Reference::kind)
                .findFirst();
    }
}
