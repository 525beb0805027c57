package org.matricula.web.page;

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
import org.matricula.persistence.error.NotAllowedException;

/**
 * Makes an error page a page of its own: for Faces it would be the answer to the form that failed, and it would look for the
 * state of that form. It is shown to whoever sent the request that failed: Payara 6 has forgotten the caller by then.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class ErrorPages extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String AJAX = "Faces-Request";
    private static final String CALLER = ErrorPages.class.getName();

    /** Who sent a request. */
    private record Known(String name, Set<String> roles) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    /** Remembers who sent the request, for the page that may have to say why it failed. */
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
        try {
            chain.doFilter(request, response);
        } catch (ServletException | FacesException | EJBException | NotAllowedException e) {
            if (response.isCommitted() || (!isExpired(e) && !isRefused(e))) {
                throw e;
            }
            response.sendError(isRefused(e) ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_CONFLICT);
        }
    }

    private static boolean isRefused(Throwable e) {
        return e != null
                && (e instanceof EJBAccessException || e instanceof NotAllowedException || isRefused(e.getCause()));
    }

    /** No fault of the server, as the container would log it. */
    private static boolean isExpired(Throwable e) {
        return e != null && (e instanceof ViewExpiredException || isExpired(e.getCause()));
    }

    /** The same request without what the form sent. */
    private static class Plain extends HttpServletRequestWrapper {

        Plain(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Principal getUserPrincipal() {
            return (Principal) getAttribute(CALLER);
        }

        @Override
        public boolean isUserInRole(String role) {
            return getAttribute(CALLER) instanceof Known known && known.roles().contains(role);
        }

        @Override
        public String getMethod() {
            return "GET";
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
