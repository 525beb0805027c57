package org.matricula.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes a page whose state cannot be read for one that has expired. Whoever sends such a state could fill the log otherwise,
 * without being signed in.
 */
public class ForgedStates extends ViewHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(ForgedStates.class.getName());

    /** Around the server's own. */
    public ForgedStates(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot restoreView(FacesContext faces, String page) {
        try {
            return super.restoreView(faces, page);
        } catch (RuntimeException e) { // a state of another page breaks wherever it first does not fit
            LOG.log(Level.FINE, e, () -> "the state of " + page + " cannot be read");
            return null;
        }
    }
}
