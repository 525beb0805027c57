package org.matricula.web.conflict;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.matricula.persistence.error.ConflictException;
import org.matricula.web.page.Messages;

/** Shows as messages what someone else changed, on pages where there is nothing to choose between the values. */
@RequestScoped
public class ConflictMessages {

    private static final int MOST = 20;

    @Inject
    private Messages messages;

    @Inject
    private ValueTexts values;

    /**
     * Shows the first fields that were changed, each with the value that the user saw and the current one.
     *
     * @param entity the kind of object that the fields belong to, as in {@code student}
     */
    public void show(String entity, ConflictException e) {
        var conflicts = e.getConflicts();
        conflicts.stream()
                .limit(MOST)
                .forEach(each -> messages.error(
                        "conflict.difference",
                        values.subject(entity, each),
                        values.seen(each, true),
                        values.value(each, each.now())));
        if (conflicts.size() > MOST) {
            messages.error("conflict.more", conflicts.size() - MOST);
        }
    }
}
