package org.matricula.web.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.ArrayList;
import org.matricula.domain.base.ShownText;

/** Makes the server's own messages about values readable. */
public class ReadableMessages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var fields = new ArrayList<String>();
        faces.getClientIdsWithMessages().forEachRemaining(fields::add);
        fields.forEach(field -> replace(faces, field));
    }

    /** Replaces them, because the server formats its messages again whenever they are read. */
    private static void replace(FacesContext faces, String field) {
        var readable = new ArrayList<FacesMessage>();
        var all = faces.getMessages(field);
        while (all.hasNext()) {
            var message = all.next();
            var detail = ShownText.of(message.getDetail());
            if (!detail.equals(message.getDetail())) {
                all.remove();
                readable.add(new FacesMessage(message.getSeverity(), ShownText.of(message.getSummary()), detail));
            }
        }
        readable.forEach(message -> faces.addMessage(field, message));
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // it is rendered
    }
}
