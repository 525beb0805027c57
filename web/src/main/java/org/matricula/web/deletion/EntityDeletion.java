package org.matricula.web.deletion;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.form.EntityRemoval;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.Use;
import org.matricula.web.conflict.ConflictMessages;
import org.matricula.web.edit.EntityForm;
import org.matricula.web.list.ListReturn;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.Refusals;
import org.matricula.web.page.Texts;

/** The page that deletes an object to which nothing refers, or shows what does. */
@Named
@ViewScoped
public class EntityDeletion implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private EntityRemoval removal;

    @EJB
    private EntityRepository repository;

    @Inject
    private EntityForm form;

    @Inject
    private ListReturn back;

    @Inject
    private ConflictMessages conflicts;

    @Inject
    private LeftPage leftPage;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    @Inject
    private Refusals refusals;

    @Inject
    private Texts texts;

    private String entity;
    private Long id;
    private String label;
    private Record seen;
    private List<Use> uses = List.of();

    /** Asks about the object that the address names. */
    public void open() {
        entity = form.getEntity();
        Optional.ofNullable(id)
                .flatMap(each -> repository.find(entity, each))
                .ifPresentOrElse(this::ask, () -> notFound.show(entity + ".gone", id));
    }

    private void ask(TracedEntity named) {
        label = named.traced().label();
        seen = named.details();
        uses = removal.uses(entity, id);
    }

    /** Deletes the object and shows the list. */
    public String delete() {
        leftPage.require(seen);
        boolean gone = false;
        try {
            gone = refusals.attempt(() -> removal.delete(entity, id, seen));
        } catch (ConflictException e) {
            messages.error("deletion.edited");
            conflicts.show(entity, e);
        }
        if (!gone) {
            repository.find(entity, id).ifPresent(this::ask);
            return null;
        }
        messages.keep(entity + ".deleted", label);
        return back.toList("/" + entity);
    }

    /** Returns why the object cannot be deleted, as text. */
    public String why(Use use) {
        return texts.get("deletion.used", use.rows(), texts.get("history.many." + use.entity(), use.rows()));
    }

    /** Returns the way back to the list that led to the page. */
    public ListReturn getBack() {
        return back;
    }

    /** Returns what people know the object by. */
    public String getLabel() {
        return leftPage.require(label);
    }

    /** Returns what refers to the object; only an unused one can be deleted. */
    public List<Use> getUses() {
        return uses;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
