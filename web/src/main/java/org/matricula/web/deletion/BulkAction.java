package org.matricula.web.deletion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.matricula.persistence.enrollment.BulkEdit.Outcome;
import org.matricula.persistence.enrollment.DeletionReport;
import org.matricula.persistence.error.ConflictException;
import org.matricula.web.conflict.ConflictMessages;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;

/** Runs an action on many rows, and reports the result. */
@RequestScoped
public class BulkAction {

    @Inject
    private ConflictMessages conflicts;

    @Inject
    private Messages messages;

    @Inject
    private Refusals refusals;

    /**
     * Runs the action.
     *
     * @param key the message of success; its first three values are the numbers of rows that were changed, were already up to
     *     date, and no longer exist
     * @param values further values of the message
     * @return whether the action succeeded
     */
    public boolean done(Supplier<Outcome> action, String key, Object... values) {
        return refusals.attempt(() -> {
            var outcome = action.get();
            messages.keep(
                    key,
                    Stream.concat(Stream.of(outcome.changed(), outcome.same(), outcome.gone()), Stream.of(values))
                            .toArray());
            if (!outcome.names().isEmpty()) {
                messages.keep("list.chosen.lost", outcome.gone(), String.join(", ", outcome.names()));
            }
        });
    }

    /**
     * Deletes the rows if the user confirmed it.
     *
     * @param entity the kind of the rows, as in {@code student}
     * @param action deletes them unless something changed after the user confirmed
     * @param reopen asks again, with the current state
     * @param key the message of success, with the numbers of rows and enrollments
     * @return whether they were deleted
     */
    public boolean deleted(
            String entity, BulkDeletion question, Supplier<DeletionReport> action, Runnable reopen, String key) {
        if (!question.isConfirmed()) {
            messages.errorAt("typed", "deletion.mistyped", question.getKey());
            return false;
        }
        boolean gone = false;
        try {
            gone = refusals.attempt(() -> {
                var report = action.get();
                messages.keep(key, report.objects(), report.enrollments());
            });
        } catch (ConflictException e) {
            messages.error("deletion.edited");
            conflicts.show(entity, e);
        }
        if (!gone) {
            reopen.run();
        }
        return gone;
    }
}
