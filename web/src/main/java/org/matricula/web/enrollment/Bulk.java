package org.matricula.web.enrollment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.matricula.persistence.enrollment.BulkEdit.Outcome;
import org.matricula.persistence.enrollment.DeletionReport;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;

/** Does something to many rows, and tells what became of them. */
@RequestScoped
public class Bulk {

    @Inject
    private Messages messages;

    @Inject
    private Refusals refusals;

    /**
     * Does it.
     *
     * @param key says what was done, with the numbers of the changed, of those that were so already, and of those that are gone
     * @param values more for the text
     * @return whether it was done
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
     * Deletes them, if the user agreed.
     *
     * @param action deletes them, if no more goes along than what was agreed to
     * @param preview what would go along by now, to be asked again
     * @return whether they are gone
     */
    public boolean deleted(
            BulkDeletion question, Supplier<DeletionReport> action, Supplier<DeletionReport> preview, String key) {
        if (!question.isConfirmed()) {
            messages.errorAt("typed", "deletion.mistyped", question.getKey());
            return false;
        }
        boolean gone = refusals.attempt(() -> {
            var report = action.get();
            messages.keep(key, report.objects(), report.enrollments());
        });
        if (!gone) {
            question.ask(preview.get());
        }
        return gone;
    }
}
