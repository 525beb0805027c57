package org.matricula.web.edit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.FormInput;
import org.matricula.persistence.list.CellInput;
import org.matricula.web.list.DeskList;
import org.matricula.web.page.Texts;

/** The inputs and the texts of the forms of entities. The folder of the page names its entity. */
@Named
@RequestScoped
public class EntityForm {

    @EJB
    private EntityRepository repository;

    @Inject
    private DeskList list;

    @Inject
    private Texts texts;

    private final Map<String, List<FormInput>> inputs = new HashMap<>();

    /** Returns the name of the entity, as in {@code grade}. */
    public String getEntity() {
        return list.getEntity();
    }

    /** Returns the inputs of an entity, read once. */
    public List<FormInput> inputs(String entity) {
        return inputs.computeIfAbsent(entity, repository::inputs);
    }

    /** Returns a form with these values. */
    public EntityFields fields(String entity, Record shown) {
        return new EntityFields(
                shown,
                inputs(entity).stream()
                        .filter(FormInput::assigned)
                        .map(FormInput::name)
                        .findFirst()
                        .orElse(null),
                inputs(entity).stream()
                        .filter(input -> input.input().kind() == CellInput.Kind.OPTIONS)
                        .map(FormInput::name)
                        .collect(Collectors.toSet()));
    }

    /** Returns the label of an option; that of a right to an entity, as {@code course.view}, follows from both parts. */
    public String option(String entity, String field, String option) {
        var key = entity + "." + field + "." + option;
        var parts = option.split("\\.", 2);
        return parts.length < 2 || texts.has(key)
                ? texts.get(key)
                : texts.get("right", texts.get(parts[0] + ".list.title"), texts.get("right." + parts[1]));
    }

    /** Returns a text of the entity, as {@code list.title}, or the label of a field. */
    public String text(String name) {
        return texts.get(getEntity() + "." + name);
    }

    /** Returns the help of a field of an entity, or of the whole form for {@code details}; null for none. */
    public String help(String entity, String field) {
        var key = entity + "." + field + ".help";
        return texts.has(key) ? texts.get(key) : null;
    }
}
