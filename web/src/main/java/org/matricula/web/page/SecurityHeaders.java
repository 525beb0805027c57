package org.matricula.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Adds security headers to every response. Each page has its own policy for scripts, because only the page
 * knows the nonce of its scripts, and a browser enforces all policies that it gets. The sign-in answers some requests before any
 * filter runs; it calls {@link #tell} itself.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String POLICY =
            "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        tell(request, response);
        chain.doFilter(request, response);
    }

    /** Sets the headers; a second time changes nothing. */
    public static void tell(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (Client.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!request.getServletPath().startsWith(RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
            if (!isAskedByTheUser(request)) {
                response.setHeader("Content-Encoding", "identity");
            }
        }
    }

    /**
     * Returns whether the user opened this page, and not another site. Servers and proxies do not compress a response that has an encoding.
     * Another site could request compressed pages with text of its choice and guess their secrets from their lengths (BREACH).
     */
    private static boolean isAskedByTheUser(HttpServletRequest request) {
        var by = request.getHeader("Sec-Fetch-Site");
        return "same-origin".equals(by) || "none".equals(by);
    }
}
