package org.matricula.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/**
 * Answers a post that no page of Matricula sends with status 400, before it has an effect. Posts of pages have the state of the
 * page and the mark of its scripts (see {@link MarkedForms}); PrimeFaces would notice a missing mark only when it renders the
 * response, as a fault of the server.
 */
public class ForgedPosts implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    /** The name of the mark of a page, as a field and in the view map. */
    static final String MARK = "primefaces.nonce";
    /** The page, in the view map, because its state is invalid for another page. */
    static final String PAGE = ForgedPosts.class.getName() + ".page";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var external = faces.getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        var sent = external.getRequestParameterMap();
        boolean hasState = sent.containsKey(ResponseStateManager.VIEW_STATE_PARAM);
        boolean whole = !faces.getPartialViewContext().isAjaxRequest();
        boolean reads = READING.contains(request.getMethod()) && !hasState && whole;
        if (!reads && !(hasState && isMark(sent.get(MARK)))) {
            refuse(faces);
        }
    }

    /** A mark is a UUID in Base64. */
    private static boolean isMark(String text) {
        if (text == null) {
            return false;
        }
        try {
            UUID.fromString(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var view = faces.getViewRoot();
        if (faces.isPostback() && view != null && view.getViewMap(false) != null) {
            var mark = view.getViewMap(false).get(MARK);
            var sent = faces.getExternalContext().getRequestParameterMap().get(MARK);
            var page = view.getViewMap(false).get(PAGE);
            if ((mark != null && !mark.equals(sent)) || (page != null && !page.equals(asked(faces)))) {
                refuse(faces);
            }
        }
    }

    /** Returns the page in the address. */
    private static String asked(FacesContext faces) {
        var path = faces.getExternalContext().getRequestServletPath();
        return faces.getApplication().getViewHandler().deriveLogicalViewId(faces, path);
    }

    private static void refuse(FacesContext faces) {
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
