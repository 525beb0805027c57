package org.matricula.web.history;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.matricula.domain.history.ChangedObject;
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
        return refusals.attempt(() -> told(restoration.restore(change)))
                ? redirection.to(address(deleted.object().object()))
                : null;
    }

    private void told(Restored restored) {
        messages.keep("history.restore.done", restored.object().label(), restored.enrollments());
        restored.leftOut().forEach(label -> messages.keep("history.restore.leftOut", label));
        restored.unlinked().forEach(label -> messages.keep("history.restore.unlinked", label));
    }

    private static String address(ChangedObject object) {
        return object.isLink()
                ? "/student/edit?id=" + object.studentId()
                : "/%s/edit?id=%d".formatted(object.subject(), object.id());
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
