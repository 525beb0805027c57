package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.matricula.persistence.list.IgnoredValue;
import org.matricula.persistence.list.ListSnapshot;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.list.Window;
import org.matricula.web.page.NotFound;

/** Returns the snapshot of a list with several pages, when the user selects all its rows. */
@WebServlet("*.snapshot")
public class SnapshotServlet extends HttpServlet {

    static final String OPENED = "opened";

    private static final long serialVersionUID = 1L;

    @EJB
    private Lists lists;

    @Inject
    private DeskList list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!list.isFile("list.snapshot")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!request.isUserInRole(list.right("view"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var given = Objects.requireNonNullElse(request.getParameter(OPENED), "");
        var opened = ListSnapshot.parse(given);
        if (opened.isEmpty()) {
            NotFound.refuses(request, response, List.of(new IgnoredValue(OPENED, given)));
            return;
        }
        var wanted = list.request(ListState.of(request), Window.firstPage());
        response.setContentType("text/plain");
        response.getWriter().write(lists.snapshot(opened.get(), wanted).text());
    }
}
