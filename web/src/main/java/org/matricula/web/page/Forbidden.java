package org.matricula.web.page;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/** Answers with status 403 and its page, also if a form is posted to a page that the user can only view. */
public class Forbidden implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /* the sign-out and the appearance, which are on every page */
    private static final String SESSION = "session:";
    private static final String READ_ONLY = Forbidden.class.getName();
    private static final String SOURCE = "jakarta.faces.source";

    /** Ends the request; call it before anything is rendered. */
    public static void answer(FacesContext faces) {
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /**
     * Makes the page read-only.
     *
     * @param but the beginnings of the ids of fields that are allowed, such as those of a filter
     */
    public static void readOnly(Collection<String> but) {
        FacesContext.getCurrentInstance().getViewRoot().getViewMap().put(READ_ONLY, List.copyOf(but));
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // which page it is, is known afterwards
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.isPostback() && faces.getViewRoot() != null && !faces.getResponseComplete()) {
            var but = readOnlyBut(faces.getViewRoot());
            if (but != null && isEdit(faces, but)) {
                answer(faces);
            }
        }
    }

    @SuppressWarnings("unchecked") // what was put there
    private static List<String> readOnlyBut(UIViewRoot view) {
        return view.getViewMap(false) == null
                ? null
                : (List<String>) view.getViewMap(false).get(READ_ONLY);
    }

    private static boolean isEdit(FacesContext faces, List<String> but) {
        var sent = faces.getExternalContext().getRequestParameterMap();
        var source = sent.getOrDefault(SOURCE, "");
        return isEdit(source, but) || sent.keySet().stream().anyMatch(name -> isEdit(name, but));
    }

    private static boolean isEdit(String name, List<String> but) {
        return name.contains(":") && !name.startsWith(SESSION) && but.stream().noneMatch(name::startsWith);
    }
}
