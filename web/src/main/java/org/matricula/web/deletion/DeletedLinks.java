package org.matricula.web.deletion;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.matricula.persistence.form.EntityRemoval;
import org.matricula.persistence.form.Use;
import org.matricula.web.page.Texts;

/** Previews the links without values that go with an object when it is deleted. */
@Named
@RequestScoped
public class DeletedLinks {

    @EJB
    private EntityRemoval removal;

    @Inject
    private Texts texts;

    private final Map<Long, List<Use>> read = new HashMap<>();

    /**
     * Returns the links of an object, read once; relations without any are left out.
     *
     * @param id null where there is no such object
     */
    public List<Use> of(String entity, Long id) {
        return id == null ? List.of() : read.computeIfAbsent(id, each -> removal.links(entity, each));
    }

    /** Returns what happens to the links of a relation, as text. */
    public String told(Use links) {
        return texts.get("deletion.linked", links.rows(), texts.get("history.many." + links.entity(), links.rows()));
    }
}
