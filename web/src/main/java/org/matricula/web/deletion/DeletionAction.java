package org.matricula.web.deletion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Consumer;
import org.matricula.domain.account.Role;
import org.matricula.persistence.enrollment.DeletionReport;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictMessages;
import org.matricula.web.page.Messages;

/** Deletes an object if the user confirmed it, and reports the result. */
@Named
@RequestScoped
public class DeletionAction {

    @Inject
    private Caller caller;

    @Inject
    private ConflictMessages conflicts;

    @Inject
    private Messages messages;

    /** Returns whether the deletion would delete enrollments that the user cannot delete. */
    public boolean isBlocked(DeletionReport report) {
        return report.enrollments() > 0 && !caller.may(Role.ENROLLMENT_DELETE);
    }

    /**
     * Deletes the object.
     *
     * @param entity the kind of object, as in {@code student}
     * @param delete deletes it unless something changed after the user confirmed
     * @param reopen asks again, with the current state
     * @return whether it was deleted
     */
    public boolean attempt(String entity, DeletionForm form, Consumer<DeletionReport> delete, Runnable reopen) {
        if (!form.isConfirmed()) {
            messages.errorAt("typed", "deletion.mistyped", form.getKey());
            return false;
        }
        try {
            delete.accept(form.getReport());
            messages.keep("deletion.done", form.getName(), form.getKey());
            return true;
        } catch (NotFoundException e) {
            messages.keep("deletion.gone", form.getName(), form.getKey());
            return true;
        } catch (ConflictException e) {
            reopen.run();
            messages.error("deletion.edited");
            conflicts.show(entity, e);
            return false;
        } catch (RefusedException e) {
            reopen.run();
            messages.error("refused." + e.getReason());
            return false;
        }
    }
}
