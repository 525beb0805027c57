package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.matricula.persistence.retry.SaveOutcome;

/** The failed request of an error page. */
@Named
@RequestScoped
public class Failure {

    /** The page that the request came from, to open it again. */
    public String getAgain() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? request.getContextPath() + "/" : PageAddress.posted(request, path.toString());
    }

    /** The key of what to say about something that is not there; null where the page itself is not. */
    public String getGone() {
        return (String) request().get(NotFound.WORDS);
    }

    /** Returns the kind of object as in addresses, such as {@code student}. */
    public String getKind() {
        return getGone().substring(0, getGone().indexOf('.'));
    }

    /** The id of what is not there, or what stands in its place in the address. */
    public String getId() {
        return String.valueOf(request().get(NotFound.ID));
    }

    /** The parameter of the address that nothing can be found with; null where it is not that. */
    public String getParameter() {
        return (String) request().get(NotFound.PARAMETER);
    }

    /** Returns whether that parameter is not given at all. */
    public boolean isMissing() {
        return request().get(NotFound.ID) == null;
    }

    /** Returns whether there can be a history of it. */
    public boolean isKnown() {
        return getId().matches("[1-9]\\d*");
    }

    /** The key of what is wrong with the request; null where that is not known. */
    public String getProblem() {
        return request().get(BadRequests.PROBLEM) instanceof BadRequests.Problem problem ? problem.key() : null;
    }

    /** Returns the kind of an unexpected failure: "busy", "uncertain" or 500. */
    public String getUnexpected() {
        if (isBusy()) {
            return "busy";
        }
        return request().get(ErrorPages.OUTCOME) instanceof SaveOutcome outcome && !outcome.isNothingSaved()
                ? "uncertain"
                : "500";
    }

    /** Returns whether others hold what the request needed, so that it can be tried again. */
    public boolean isBusy() {
        return ErrorPages.isBusy((Throwable) request().get(RequestDispatcher.ERROR_EXCEPTION))
                || request().get(ErrorPages.BUSY) != null;
    }

    /** Sets the status: a failure that can be repeated is not an error of the server. */
    public void tellUnexpected() {
        if (isBusy()) {
            tell(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static Map<String, Object> request() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }

    /** An expired page is no fault of the server, as the container has it. */
    public void expired() {
        tell(HttpServletResponse.SC_CONFLICT);
    }

    /** Nor is what the user may not do. */
    public void refused() {
        tell(HttpServletResponse.SC_FORBIDDEN);
    }

    /** A script takes the page only with a good status. */
    private static void tell(int status) {
        var faces = FacesContext.getCurrentInstance();
        boolean ajax = faces.getPartialViewContext().isAjaxRequest();
        faces.getExternalContext().setResponseStatus(ajax ? HttpServletResponse.SC_OK : status);
    }
}
