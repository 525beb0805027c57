package org.matricula.web.deletion;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.function.Consumer;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.deletion.DeletionReport;
import org.matricula.persistence.deletion.Use;
import org.matricula.persistence.deletion.Use.Effect;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.web.account.Caller;
import org.matricula.web.conflict.ConflictMessages;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;
import org.matricula.web.page.Texts;

/** Describes what a deletion would delete, and deletes it if the user confirmed that. */
@Named
@RequestScoped
public class DeletionAction {

    @EJB
    private Deletion deletion;

    @Inject
    private Caller caller;

    @Inject
    private ConflictMessages conflicts;

    @Inject
    private Messages messages;

    @Inject
    private Refusals refusals;

    @Inject
    private Texts texts;

    private boolean uncertain;

    /** Returns what a deletion means for the rows that refer to the objects, as text. */
    public String told(Use use, DeletionReport report) {
        return texts.get(
                use.entity() + "." + use.effect().name().toLowerCase(Locale.ROOT),
                use.rows(),
                use.valued(),
                report.objects());
    }

    /** Returns whether the user can view the list of the rows. */
    public boolean isListed(Use use) {
        return use.list() != null && caller.may(use.entity() + ".view");
    }

    /** Returns whether the user cannot delete the rows, although they would be deleted with the objects. */
    public boolean isBlocking(Use use) {
        return use.effect() == Effect.GOES && !caller.may(use.entity() + ".delete");
    }

    /** Returns whether the user can delete what the report names. */
    public boolean isPossible(DeletionReport report) {
        return !report.isPrevented() && report.uses().stream().noneMatch(this::isBlocking);
    }

    private DeletionReport delete(String entity, DeletionReport agreed) {
        try {
            return deletion.delete(entity, agreed);
        } catch (OutcomeUnknownException e) {
            uncertain = true;
            throw e;
        }
    }

    /** Returns whether the last attempt may have deleted the objects, although there was no answer. */
    boolean isUncertain() {
        return uncertain;
    }

    /**
     * Deletes the objects if the user confirmed it, unless something changed since; otherwise asks again.
     *
     * @param entity the kind of the objects, as in {@code student}
     * @param done reports the deletion
     * @param again asks with the current state
     * @return whether they were deleted
     */
    boolean attempt(String entity, Confirmation given, Consumer<DeletionReport> done, Runnable again) {
        if (!given.isGiven()) {
            messages.errorAt("typed", "deletion.mistyped", given.getWord());
            return false;
        }
        boolean gone = false;
        try {
            gone = refusals.attempt(() -> done.accept(delete(entity, given.getReport())));
        } catch (ConflictException e) {
            messages.error("deletion.edited");
            conflicts.show(entity, e);
        }
        if (!gone) {
            again.run();
        }
        return gone;
    }
}
