package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.BinaryOperator;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.error.StaleException;

/** Explains why the repositories refused an action. Conflicts are handled elsewhere, because the user has to decide. */
@RequestScoped
public class Refusals {

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    /**
     * Runs an action and shows its refusal to the user.
     *
     * @return whether it succeeded
     */
    public boolean attempt(Runnable action) {
        return attempt(action, (field, value) -> value);
    }

    /**
     * Runs an action for a page that knows names.
     *
     * @param names returns the label of the object with a value in a field, as in {@code course.id}, or else the value
     */
    public boolean attempt(Runnable action, BinaryOperator<String> names) {
        try {
            action.run();
            return true;
        } catch (DuplicateException e) {
            if (e.getOwner() == null) {
                messages.errorAt(e.getField(), "refused.duplicate", field(e.getField()), e.getValue());
            } else {
                messages.errorAt(
                        e.getField(), "refused.duplicate.owned", field(e.getField()), e.getValue(), e.getOwner());
            }
        } catch (InvalidException e) {
            e.getViolations()
                    .forEach(each -> messages.errorAt(
                            each.field(),
                            "refused.invalid",
                            field(each.field()),
                            each.value() == null ? "" : each.value(),
                            each.reason()));
        } catch (NotFoundException e) {
            messages.error("refused.notFound", field(e.getField()), names.apply(e.getField(), e.getValue()));
        } catch (RefusedException e) {
            messages.error("refused." + e.getReason(), e.getValue());
        } catch (StaleException e) {
            messages.error("refused.stale");
        } catch (OutcomeUnknownException e) {
            messages.error("refused.uncertain");
        }
        return false;
    }

    private String field(String field) {
        return texts.labelled(field);
    }
}
