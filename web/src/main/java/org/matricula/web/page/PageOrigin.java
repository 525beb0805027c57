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
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var origin = Origin.of(path, Client.address(request));
        try {
            chain.doFilter(request, response);
        } finally {
            origin.close();
        }
    }
}
