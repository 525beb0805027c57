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

    /** Returns the page that the request came from, to open it again. */
    public String getAgain() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? request.getContextPath() + "/" : PageAddress.posted(request, path.toString());
    }

    /** Returns the key of the text about a missing object; null if the page itself is missing. */
    public String getGone() {
        return (String) request().get(NotFound.WORDS);
    }

    /** Returns the kind of object as in addresses, such as {@code student}. */
    public String getKind() {
        return getGone().substring(0, getGone().indexOf('.'));
    }

    /** Returns the id of the missing object, or the text in its place in the address. */
    public String getId() {
        return String.valueOf(request().get(NotFound.ID));
    }

    /** Returns the parameter of the address that finds nothing; null if that is not the failure. */
    public String getParameter() {
        return (String) request().get(NotFound.PARAMETER);
    }

    /** Returns whether that parameter is missing. */
    public boolean isMissing() {
        return request().get(NotFound.ID) == null;
    }

    /** Returns whether there can be a history of it. */
    public boolean isKnown() {
        return getId().matches("[1-9]\\d*");
    }

    /** Returns the key of the problem of the request; null if it is unknown. */
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

    /** Returns whether others hold locks that the request needed, so that it can be repeated. */
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

    /** An expired page is not a fault of the server, as the container assumes. */
    public void expired() {
        tell(HttpServletResponse.SC_CONFLICT);
    }

    /** Nor is a missing right. */
    public void refused() {
        tell(HttpServletResponse.SC_FORBIDDEN);
    }

    /** A script accepts the page only with a status of success. */
    private static void tell(int status) {
        var faces = FacesContext.getCurrentInstance();
        boolean ajax = faces.getPartialViewContext().isAjaxRequest();
        faces.getExternalContext().setResponseStatus(ajax ? HttpServletResponse.SC_OK : status);
    }
}
