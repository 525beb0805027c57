package org.matricula.web.page;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Adds the kept messages to the next page, but not to a partial response in between. */
public class NextPage implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        boolean whole = !faces.getPartialViewContext().isAjaxRequest();
        if (whole && faces.getExternalContext().getSession(false) != null) {
            CDI.current().select(KeptMessages.class).get().take().forEach(each -> faces.addMessage(null, each));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // it is said
    }
}
