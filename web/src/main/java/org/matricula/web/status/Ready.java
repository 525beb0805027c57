package org.matricula.web.status;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.matricula.persistence.database.DatabaseProbe;

/** Answers 200 if Matricula is ready, and 503 while its database does not answer or is not migrated. */
@WebServlet("/status/ready")
public class Ready extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private DatabaseProbe database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(database.isReady() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
