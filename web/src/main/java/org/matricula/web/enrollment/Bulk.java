package org.matricula.web.enrollment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.matricula.persistence.enrollment.BulkEdit.Outcome;
import org.matricula.persistence.enrollment.DeletionReport;
import org.matricula.persistence.error.RefusedException;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;

/** Does something to many rows, tells what became of them, and goes back to the list. */
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
     * @return the list; null where it was refused
     */
    public String done(Supplier<Outcome> action, String key, Object... values) {
        return refusals.attempt(() -> {
                    var outcome = action.get();
                    messages.keep(
                            key,
                            Stream.concat(
                                            Stream.of(outcome.changed(), outcome.same(), outcome.gone()),
                                            Stream.of(values))
                                    .toArray());
                })
                ? list()
                : null;
    }

    /**
     * Deletes them.
     *
     * @param again asks again, since something else goes with them by now
     * @return the list; null where it was refused
     */
    public String deleted(Supplier<DeletionReport> action, Runnable again, String key) {
        try {
            return refusals.attempt(() -> {
                        var report = action.get();
                        messages.keep(key, report.objects(), report.enrollments());
                    })
                    ? list()
                    : null;
        } catch (RefusedException e) {
            again.run();
            return null;
        }
    }

    /** Says that nothing was deleted, because the number was not typed. */
    public String mistyped(String key) {
        messages.error("deletion.mistyped", key);
        return null;
    }

    /** The list of the page's folder. */
    private static String list() {
        var view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return view.substring(0, view.lastIndexOf('/')) + "/list?faces-redirect=true";
    }
}
