package org.matricula.web.deletion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.matricula.persistence.enrollment.BulkEdit.Outcome;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;

/** Runs an action on many rows, and reports the result. */
@RequestScoped
public class BulkAction {

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
}
