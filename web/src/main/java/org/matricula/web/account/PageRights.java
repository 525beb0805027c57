package org.matricula.web.account;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.matricula.domain.account.Role;
import org.matricula.web.page.Forbidden;

/**
 * The rights that open each page; without one of them the answer is 403, before the page does anything. The session beans check
 * again; this check exists so that a typed address gets a readable refusal. The right follows from the address: {@code
 * /student/cells} takes {@code student.change}. A page with another address is for administrators, unless it is an exception.
 */
public class PageRights implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final Pattern FOR_ALL =
            Pattern.compile("/index|/account/(sign-in|setup|reset|password|code|security|second-factor)|/WEB-INF/.*");
    /* the session bean checks the list */
    private static final List<String> LISTED =
            Role.RIGHTS.stream().filter(right -> right.endsWith(".view")).toList();
    private static final Pattern BY_CONVENTION = Pattern.compile("/(\\w+)/(list|edit|cells|chosen|delete)");
    private static final Map<String, String> VERBS = Map.of("cells", "change", "chosen", "view", "delete", "delete");
    private static final Map<String, List<String>> EXCEPTIONS =
            Map.of("/grade/scale", List.of(Role.GRADE_CHANGE), "/list/saved", LISTED);

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
        if (faces.getViewRoot() != null && !faces.getResponseComplete()) {
            var page = faces.getViewRoot().getViewId().replaceFirst("\\.xhtml$", "");
            var opening = opening(page, faces);
            if (!opening.isEmpty() && opening.stream().noneMatch(faces.getExternalContext()::isUserInRole)) {
                Forbidden.answer(faces);
            }
        }
    }

    /** Returns the rights of which any one opens the page; none if it is open to everybody who is signed in. */
    private static List<String> opening(String page, FacesContext faces) {
        if (FOR_ALL.matcher(page).matches()) {
            return List.of();
        }
        if (EXCEPTIONS.containsKey(page)) {
            return EXCEPTIONS.get(page);
        }
        var named = BY_CONVENTION.matcher(page);
        if (!named.matches()) {
            return List.of(Role.ADMINISTRATOR);
        }
        var verb = VERBS.get(named.group(2));
        if ("list".equals(named.group(2))) {
            return seeing(named.group(1));
        }
        return verb == null ? editing(named.group(1), faces) : List.of(named.group(1) + "." + verb);
    }

    /** Returns the rights to open the page of one object. A posted form has no id in its address, but the page still knows it. */
    private static List<String> editing(String entity, FacesContext faces) {
        var add = entity + ".add";
        if (faces.isPostback()) {
            return Stream.concat(seeing(entity).stream(), Stream.of(add)).toList();
        }
        return faces.getExternalContext().getRequestParameterMap().containsKey("id") ? seeing(entity) : List.of(add);
    }

    /** Returns the rights to see all objects, or those of a grader, of whom the session bean knows which ones. */
    private static List<String> seeing(String entity) {
        return List.of(entity + ".view", Role.ofGrader(entity));
    }
}
