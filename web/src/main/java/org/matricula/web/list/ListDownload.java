package org.matricula.web.list;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.matricula.domain.account.Role;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.list.Window;
import org.matricula.web.conflict.ValueTexts;
import org.matricula.web.page.Download;
import org.matricula.web.page.NotFound;

/** Downloads a list with the rows of all its pages as a CSV file. */
@WebServlet("*.csv")
public class ListDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private Lists lists;

    @Inject
    private DeskList list;

    @Inject
    private ValueTexts values;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!list.isFile("list.csv")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!request.isUserInRole(list.right("view")) && !request.isUserInRole(Role.ofGrader(list.getEntity()))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var wanted = list.request(ListState.of(request.getParameterMap()), Window.firstPage());
        if (!NotFound.refuses(request, response, lists.ignored(wanted))) {
            new Download().send(response, fileName(), to -> lists.export(wanted, list::label, this::text, to));
        }
    }

    private String fileName() {
        var name = list.text("title").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return name + "-" + LocalDate.now(ZoneId.systemDefault()) + ".csv";
    }

    /** Returns the text of the list, except for numbers, which a spreadsheet can calculate with, and for empty values. */
    private Object text(Object value) {
        return value == null || "".equals(value) || value instanceof Number ? value : values.of(value);
    }
}
