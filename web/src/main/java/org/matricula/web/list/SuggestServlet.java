package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotAllowedException;
import org.matricula.persistence.list.Lists;

/** Suggests the first matching objects of a list while a user types, as JSON. */
@WebServlet("/list/suggest")
public class SuggestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private Lists lists;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var state = ListState.of(request.getParameterMap());
        var found = Json.createArrayBuilder();
        try {
            lists.suggest(state.first("list"), state.getText())
                    .forEach(each -> found.add(
                            Json.createObjectBuilder().add("key", each.key()).add("label", each.label())));
        } catch (InvalidException e) { // there is no such list
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (NotAllowedException | EJBAccessException e) { // there is nothing for this user
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        Json.createWriter(response.getWriter()).writeArray(found.build());
    }
}
