package org.matricula.web.deletion;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.web.list.DeskList;
import org.matricula.web.list.Selection;
import org.matricula.web.page.Messages;

/** The page of selected objects of any declared entity, which deletes them. */
@Named
@ViewScoped
public class ChosenObjects implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Deletion deletion;

    @Inject
    private DeletionAction action;

    @Inject
    private DeskList list;

    @Inject
    private Messages messages;

    @Inject
    private Selection chosen;

    private String entity = "";
    private @Nullable Confirmation question;

    /** Reads the selection, and what its deletion would delete. */
    public void open() {
        entity = list.getEntity();
        chosen.open(entity);
        if ("delete".equals(chosen.getAction())) {
            question =
                    Confirmation.ofMany(deletion.preview(entity, chosen.ids()).listedAt(chosen.versions()));
        }
    }

    /** Deletes them, if that was agreed to. */
    public @Nullable String delete() {
        boolean gone = action.attempt(
                entity,
                Objects.requireNonNull(question),
                report -> messages.keep(entity + ".chosen.deleted", report.objects(), report.along()),
                this::askAgain);
        return gone ? chosen.leave() : null;
    }

    private void askAgain() {
        chosen.readFirst();
        question = Confirmation.ofMany(deletion.preview(entity, chosen.ids()));
    }

    public Selection getChosen() {
        return chosen;
    }

    /** Returns the question before their deletion; null if the user asked for another action. */
    public @Nullable Confirmation getQuestion() {
        return question;
    }
}
