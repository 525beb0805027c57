package org.matricula.web.status;

import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.matricula.persistence.database.DatabaseStart;

/** While the schema is not that of this version, every page says so, and no form is accepted. */
@WebFilter("/*")
public class ClosedDesk extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String STATUS = "/status/";
    private static final String RESOURCES = "/jakarta.faces.resource/";

    @EJB
    private transient DatabaseStart database;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath();
        if (database.isOpen() || path.startsWith(STATUS) || path.startsWith(RESOURCES)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
