package org.matricula.web.deletion;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.deletion.DeletionReport;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.web.edit.EntityForm;
import org.matricula.web.list.ListReturn;
import org.matricula.web.page.LeftPage;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;

/** The page that deletes an object, and shows what is deleted with it or prevents its deletion. */
@Named
@ViewScoped
public class EntityDeletion implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Deletion deletion;

    @EJB
    private EntityRepository repository;

    @Inject
    private DeletionAction action;

    @Inject
    private EntityForm form;

    @Inject
    private ListReturn back;

    @Inject
    private LeftPage leftPage;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    private String entity = "";
    private @Nullable Long id;
    private @Nullable String label;
    private @Nullable Confirmation question;

    /** Asks about the object that the address names. The preview is read first, so that every later change is noticed. */
    public void open() {
        entity = form.getEntity();
        if (id == null || !ask(id)) {
            notFound.show(entity + ".gone", id);
        }
    }

    private boolean ask(Long one) {
        var report = deletion.preview(entity, List.of(one));
        var found = repository.find(entity, one);
        found.ifPresent(object -> ask(object, report));
        return found.isPresent();
    }

    private void ask(TracedEntity object, DeletionReport report) {
        label = object.traced().label();
        question = Confirmation.ofOne(report, repository.keyOf(object));
    }

    /** Deletes the object and shows the list. */
    public @Nullable String delete() {
        var asked = leftPage.require(question);
        boolean gone = action.attempt(
                entity, asked, report -> messages.keep(entity + ".deleted", label, report.along()), this::askAgain);
        if (question == null) {
            tellGone();
        }
        return gone || question == null ? back.toList("/" + entity) : null;
    }

    private void tellGone() {
        if (action.isUncertain()) {
            messages.keep("refused.uncertain");
        } else {
            messages.keep("deletion.gone", label);
        }
    }

    private void askAgain() {
        if (id == null || !ask(id)) {
            question = null;
        }
    }

    /** Returns the way back to the list that led to the page. */
    public ListReturn getBack() {
        return back;
    }

    /** Returns what people know the object by. */
    public String getLabel() {
        return leftPage.require(label);
    }

    /** Returns the question; null if someone else deleted the object meanwhile. */
    public @Nullable Confirmation getQuestion() {
        return question;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
