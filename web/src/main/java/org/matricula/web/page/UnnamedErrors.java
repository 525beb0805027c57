package org.matricula.web.page;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeApplicationContext;

/**
 * Keeps the names of classes out of the pages: PrimeFaces writes the exceptions for which {@code web.xml} has error pages into a script of
 * each page. Its script would use them for errors of requests for a part of a page, which OmniFaces answers with the error page itself.
 */
public class UnnamedErrors implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    /** Empties the list before the first page is written; at start-up, PrimeFaces cannot read its settings yet. */
    @Override
    public synchronized void beforePhase(PhaseEvent render) {
        var named = PrimeApplicationContext.getCurrentInstance(render.getFacesContext())
                .getConfig()
                .getErrorPages();
        if (!named.isEmpty()) {
            named.clear();
        }
    }
}
