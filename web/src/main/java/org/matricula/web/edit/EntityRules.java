package org.matricula.web.edit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.text.PersistentClasses;
import org.matricula.web.page.Texts;

/**
 * Checks an input by the rules of its entity, so that everything wrong on a page is reported at once and before anything is saved. The
 * id of the input is the field, and its attribute {@code entity} the name of the entity.
 */
@Named
@ApplicationScoped
public class EntityRules {

    @Resource
    private Validator validator;

    @Inject
    private Texts texts;

    /** Refuses a value that breaks a rule; the form says whether it can be empty. */
    public void check(FacesContext faces, UIComponent input, Object value) {
        if (value == null) {
            return;
        }
        var attributes = input.getAttributes();
        var wrong = broken(attributes.get("entity").toString(), input.getId(), value).stream()
                .map(reason -> texts.get("refused.invalid", attributes.get("label"), String.valueOf(value), reason))
                .map(words -> new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words))
                .toList();
        if (!wrong.isEmpty()) {
            throw new ValidatorException(wrong);
        }
    }

    private List<String> broken(String entity, String field, Object value) {
        return PersistentClasses.all().stream()
                .filter(type -> VersionedEntity.nameOf(type).equals(entity))
                .flatMap(type -> validator.validateValue(type, field, typed(type, field, value)).stream())
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    private Object typed(Class<?> type, String field, Object value) {
        var rules = validator.getConstraintsForClass(type).getConstraintsForProperty(field);
        boolean isLong = rules != null && List.of(long.class, Long.class).contains(rules.getElementClass());
        return isLong && value instanceof Number number ? (Object) number.longValue() : value;
    }
}
