package org.matricula.web.enrollment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.matricula.domain.account.Role;
import org.matricula.persistence.enrollment.DeletionReport;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.web.account.Caller;
import org.matricula.web.page.Messages;

/** Deletes what a form asks about, if the user agreed, and tells what became of it. */
@Named
@RequestScoped
public class Deleting {

    @Inject
    private Caller caller;

    @Inject
    private Messages messages;

    /** Whether enrollments would go along, which the user may not delete. */
    public boolean isBlocked(DeletionReport report) {
        return report.enrollments() > 0 && !caller.may(Role.ENROLLMENT_DELETE);
    }

    /**
     * Deletes it.
     *
     * @param delete does it, if no more goes along than what was agreed to
     * @param preview what would go along by now, to be asked again
     * @return whether it is gone
     */
    public boolean attempt(DeletionForm form, Consumer<DeletionReport> delete, Supplier<DeletionReport> preview) {
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
        } catch (RefusedException e) {
            form.ask(preview.get());
            messages.error("refused." + e.getReason());
            return false;
        }
    }
}
