package org.matricula.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.matricula.persistence.change.Origin;

/** Records the page from which a change comes. */
@WebFilter("/*")
public class PageOrigin extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin = Origin.of(
                request.getRequestURI().substring(request.getContextPath().length()));
        try {
            chain.doFilter(request, response);
        } finally {
            origin.close();
        }
    }
}
