package org.matricula.web.page;

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
import org.matricula.domain.account.Role;

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
    private static final String ADMINISTRATOR = ErrorPages.class.getName() + ".administrator";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new Plain(request), response);
            return;
        }
        if (request.isUserInRole(Role.ADMINISTRATOR)) {
            request.setAttribute(ADMINISTRATOR, request.getUserPrincipal());
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | FacesException e) {
            if (response.isCommitted() || !isExpired(e)) {
                throw e;
            }
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
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
            return (Principal) getAttribute(ADMINISTRATOR);
        }

        @Override
        public boolean isUserInRole(String role) {
            return Role.ADMINISTRATOR.equals(role) && getUserPrincipal() != null;
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
