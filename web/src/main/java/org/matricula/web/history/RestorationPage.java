package org.matricula.web.history;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.history.Deleted;
import org.matricula.persistence.history.Restoration;
import org.matricula.persistence.history.Restored;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;
import org.matricula.web.page.Redirection;
import org.matricula.web.page.Refusals;

/** The page that restores deleted objects, with a preview. */
@Named
@ViewScoped
public class RestorationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Restoration restoration;

    @Inject
    private Redirection redirection;

    @Inject
    private Refusals refusals;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    private Long change;
    private Deleted deleted;
    private Restored restored;

    /** Shows the object that the address names, or why it cannot be restored. */
    public void open() {
        if (change == null || change <= 0) {
            notFound.showParameter("change", change);
        } else {
            refusals.attempt(this::read);
        }
    }

    private void read() {
        try {
            deleted = restoration.preview(change);
        } catch (NotFoundException e) {
            notFound.showParameter("change", change);
        }
    }

    /** Brings it back and shows it. */
    public String restore() {
        return refusals.attempt(() -> restored = restoration.restore(change)) ? shown() : null;
    }

    private String shown() {
        messages.keep("history.restore.done", restored.object().label(), restored.enrollments());
        restored.leftOut().forEach(label -> messages.keep("history.restore.leftOut", label));
        restored.unlinked().forEach(label -> messages.keep("history.restore.unlinked", label));
        return redirection.to("/%s/edit?id=%d"
                .formatted(restored.page().kind(), restored.page().id()));
    }

    public Deleted getDeleted() {
        return deleted;
    }

    public Long getChange() {
        return change;
    }

    public void setChange(Long change) {
        this.change = change;
    }
}
