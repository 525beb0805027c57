package org.matricula.web.history;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.history.ActionUndo;
import org.matricula.persistence.history.UndoDecision;
import org.matricula.persistence.history.UndoPreview;
import org.matricula.persistence.history.UndoPreview.Difference;
import org.matricula.persistence.history.Undone;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.Refusals;

/** The page that undoes an action of history, with a preview and decisions about later changes. */
@Named
@ViewScoped
public class UndoPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A decision about an object that has changed since. */
    public static final class Choice implements Serializable {

        private static final long serialVersionUID = 1L;
        private static final String UNDO = "undo";

        private final Difference difference;
        private String wanted;

        Choice(Difference difference) {
            this.difference = difference;
        }

        Boolean anyway() {
            return wanted == null ? null : UNDO.equals(wanted);
        }

        /** Returns the difference; null for all differences that are not shown. */
        public Difference getDifference() {
            return difference;
        }

        public String getWanted() {
            return wanted;
        }

        public void setWanted(String wanted) {
            this.wanted = wanted;
        }
    }

    @EJB
    private ActionUndo undo;

    @Inject
    private Refusals refusals;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    private Long action;
    private UndoPreview preview;
    private List<Choice> choices = List.of();
    private Choice rest;

    /** Shows the action that the address names, or why it cannot be undone. */
    public void open() {
        if (action == null || action <= 0) {
            notFound.showParameter("action", action);
        } else {
            refusals.attempt(this::find);
        }
    }

    private void find() {
        try {
            read();
        } catch (NotFoundException e) {
            notFound.showParameter("action", action);
        }
    }

    private void read() {
        preview = undo.preview(action);
        choices = preview.differences().stream().map(Choice::new).toList();
        rest = new Choice(null);
    }

    /** Undoes the action and shows the history; if something else was changed meanwhile, shows that first. */
    public String undo() {
        var anyway = new HashMap<Long, Boolean>();
        choices.stream()
                .filter(choice -> choice.anyway() != null)
                .forEach(choice -> anyway.put(choice.difference.object().id(), choice.anyway()));
        if (refusals.attempt(() -> told(undo.undo(preview, new UndoDecision(anyway, rest.anyway()))))) {
            return "/history/list?faces-redirect=true";
        }
        refusals.attempt(this::renew);
        return null;
    }

    /** Reads the preview again, and keeps the decisions about the same differences. */
    private void renew() {
        var now = undo.preview(action);
        if (!now.equals(preview)) {
            read();
        }
    }

    private void told(Undone undone) {
        messages.keep("history.undo.done", undone.deleted(), undone.changed(), undone.restored(), undone.kept());
        undone.leftOut().forEach(label -> messages.keep("history.restore.leftOut", label));
    }

    public UndoPreview getPreview() {
        return preview;
    }

    /** One for each difference that is shown. */
    public List<Choice> getChoices() {
        return choices;
    }

    /** One for all that are not shown. */
    public Choice getRest() {
        return rest;
    }

    public Long getAction() {
        return action;
    }

    public void setAction(Long action) {
        this.action = action;
    }
}
