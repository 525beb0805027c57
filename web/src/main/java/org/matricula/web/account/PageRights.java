package org.matricula.web.account;

import static java.util.Map.entry;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.matricula.domain.account.Role;
import org.matricula.web.page.Forbidden;

/**
 * The rights that open each page; without one of them the answer is 403, before the page does anything. The session beans check
 * again; this check exists so that a typed address gets a readable refusal. A page that is not listed is for administrators.
 */
public class PageRights implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final Pattern FOR_ALL = Pattern.compile("/index|/account/.*|/WEB-INF/.*");
    /* the session bean checks the list */
    private static final List<String> LISTED =
            List.of(Role.STUDENT_VIEW, Role.COURSE_VIEW, Role.ENROLLMENT_VIEW, Role.GRADE_VIEW);
    private static final Map<String, String> LISTS = Map.ofEntries(
            entry("/student/list", Role.STUDENT_VIEW),
            entry("/student/cells", Role.STUDENT_CHANGE),
            entry("/student/delete", Role.STUDENT_DELETE),
            entry("/course/list", Role.COURSE_VIEW),
            entry("/course/cells", Role.COURSE_CHANGE),
            entry("/course/delete", Role.COURSE_DELETE),
            entry("/course/chosen", Role.COURSE_DELETE),
            entry("/enrollment/list", Role.ENROLLMENT_VIEW),
            entry("/enrollment/cells", Role.ENROLLMENT_CHANGE),
            entry("/grade/list", Role.GRADE_VIEW),
            entry("/grade/delete", Role.GRADE_DELETE),
            entry("/grade/scale", Role.GRADE_CHANGE),
            entry("/history/list", Role.HISTORY_VIEW));

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
        var asked = faces.getExternalContext().getRequestParameterMap();
        return switch (page) {
            case "/student/edit" -> opening("student", asked, faces.isPostback());
            case "/course/edit" -> opening("course", asked, faces.isPostback());
            case "/grade/edit" -> opening("grade", asked, faces.isPostback());
            case "/student/chosen" -> List.of(Role.ENROLLMENT_ADD, Role.STUDENT_DELETE);
            case "/enrollment/chosen" -> List.of(Role.ENROLLMENT_CHANGE, Role.ENROLLMENT_DELETE);
            case "/list/saved" -> LISTED;
            default -> List.of(LISTS.getOrDefault(page, Role.ADMINISTRATOR));
        };
    }

    /** Returns the rights to open a page. A posted form has no id in its address, but the page still knows it. */
    private static List<String> opening(String entity, Map<String, String> asked, boolean posted) {
        var view = entity + ".view";
        var add = entity + ".add";
        if (posted) {
            return List.of(view, add);
        }
        return List.of(asked.containsKey("id") ? view : add);
    }
}
