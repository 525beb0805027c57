package org.matricula.web.history;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.matricula.domain.account.Role;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryExport;
import org.matricula.web.list.ListState;
import org.matricula.web.page.Download;
import org.matricula.web.page.NotFound;

/** Downloads the changes of the list as a CSV file. */
@WebServlet("/history/list.csv")
public class HistoryDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private History history;

    @EJB
    private HistoryExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole(Role.HISTORY_VIEW)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var state = ListState.of(request.getParameterMap());
        var words = new HistoryWords(state::first, history.subjects());
        if (!NotFound.refuses(request, response, words.ignored())) {
            new Download().send(response, "history.csv", to -> export.write(words.filter(), to));
        }
    }
}
