package org.matricula.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Treats a page whose state cannot be read as expired. Otherwise anybody could fill the log with such states without signing in.
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
