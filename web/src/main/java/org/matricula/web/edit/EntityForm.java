package org.matricula.web.edit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.FormInput;
import org.matricula.web.list.DeskList;
import org.matricula.web.page.Texts;

/** The inputs and the texts of the form of an entity. The folder of the page names the entity. */
@Named
@RequestScoped
public class EntityForm {

    @EJB
    private EntityRepository repository;

    @Inject
    private DeskList list;

    @Inject
    private Texts texts;

    private List<FormInput> inputs;

    /** Returns the name of the entity, as in {@code grade}. */
    public String getEntity() {
        return list.getEntity();
    }

    /** Returns the inputs, read once. */
    public List<FormInput> getInputs() {
        if (inputs == null) {
            inputs = repository.inputs(getEntity());
        }
        return inputs;
    }

    /** Returns a text of the entity, as {@code list.title}, or the label of a field. */
    public String text(String name) {
        return texts.get(getEntity() + "." + name);
    }

    /** Returns the help of a field, or of the whole form for {@code details}; null for none. */
    public String help(String field) {
        var key = getEntity() + "." + field + ".help";
        return texts.has(key) ? texts.get(key) : null;
    }
}
