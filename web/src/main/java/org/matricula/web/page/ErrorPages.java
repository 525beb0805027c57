package org.matricula.web.page;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.matricula.domain.account.Role;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.error.DatabaseFailure;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.error.OutcomeUnknownException;
import org.matricula.persistence.error.StaleException;
import org.matricula.persistence.retry.SaveOutcome;
import org.matricula.persistence.security.SecurityLog;

/**
 * Renders error pages as requests of their own: Faces would otherwise treat them as the response to the failed form, and look for
 * its state. It is rendered for the user of the failed request, whom Payara 6 no longer knows then.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class ErrorPages extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String AJAX = "Faces-Request";
    private static final String CALLER = ErrorPages.class.getName();

    /** The request attribute with the outcome of the changes. */
    static final String OUTCOME = SaveOutcome.class.getName();
    /** Set where the request can be tried again. */
    static final String BUSY = StaleException.class.getName();

    private static final Logger LOG = Logger.getLogger(ErrorPages.class.getName());

    @EJB
    private SecurityLog log;

    /** The user of a request. */
    private record Known(String name, Set<String> roles) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    /** Remembers the user of the request, for the error page. */
    public static void remember(HttpServletRequest request, String name, Set<String> roles) {
        request.setAttribute(CALLER, new Known(name, roles));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new Plain(request), response);
            return;
        }
        try (var outcome = SaveOutcome.watch()) {
            request.setAttribute(OUTCOME, outcome);
            chain.doFilter(new Signed(request), response);
        } catch (ServletException
                | FacesException
                | EJBException
                | NotAllowedException
                | StaleException
                | OutcomeUnknownException e) {
            int status = status(e);
            if (response.isCommitted() || status == 0) {
                throw e;
            }
            if (isBusy(e)) {
                request.setAttribute(BUSY, true);
            }
            response.sendError(status);
        }
        record(request, response.getStatus());
    }

    /** Records a refusal, or a downloaded file, in the security log. */
    private void record(HttpServletRequest request, int status) {
        var kind = status == HttpServletResponse.SC_FORBIDDEN
                ? SecurityEventKind.REFUSED
                : status == HttpServletResponse.SC_OK
                                && request.getServletPath().endsWith(".csv")
                        ? SecurityEventKind.EXPORTED
                        : null;
        if (kind != null) {
            var name = request.getAttribute(CALLER) instanceof Known known ? known.name() : null;
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            try {
                log.record(kind, name, Client.address(request), request.getServletPath() + query);
            } catch (RuntimeException e) { // the response is correct without it
                LOG.log(Level.WARNING, "an event of the security log is lost", e);
            }
        }
    }

    /** Returns the status of failures that the container need not log; 0 for others. */
    private static int status(Throwable e) {
        if (isRefused(e)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (isExpired(e)) {
            return HttpServletResponse.SC_CONFLICT;
        }
        if (isBusy(e)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return has(e, OutcomeUnknownException.class) ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : 0;
    }

    /** Others hold what was needed in the database. */
    static boolean isBusy(Throwable e) {
        return has(e, StaleException.class) || DatabaseFailure.BUSY.isBehind(e);
    }

    private static boolean has(Throwable e, Class<?> type) {
        return e != null && (type.isInstance(e) || has(e.getCause(), type));
    }

    private static boolean isRefused(Throwable e) {
        return has(e, EJBAccessException.class) || has(e, NotAllowedException.class);
    }

    /** Not a fault of the server, which the container would log. */
    private static boolean isExpired(Throwable e) {
        return has(e, ViewExpiredException.class);
    }

    /** The same request with all rights of its user; a container knows only those that the code declares. */
    private static class Signed extends HttpServletRequestWrapper {

        Signed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public boolean isUserInRole(String role) {
            return getAttribute(CALLER) instanceof Known known
                    ? Role.include(known.roles(), role)
                    : super.isUserInRole(role);
        }
    }

    /** The same request without what the form sent. */
    private static class Plain extends Signed {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Principal getUserPrincipal() {
            return (Principal) getAttribute(CALLER);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public long getDateHeader(String name) {
            return -1;
        }

        @Override
        public String getHeader(String name) {
            return AJAX.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
