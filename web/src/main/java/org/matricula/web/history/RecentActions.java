package org.matricula.web.history;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.matricula.persistence.history.ActionRow;
import org.matricula.persistence.history.History;
import org.matricula.persistence.history.HistoryFilter;
import org.matricula.persistence.list.Window;
import org.matricula.web.account.Caller;

/** The latest actions of the user, for the start page. */
@Named
@RequestScoped
public class RecentActions {

    private static final int SHOWN = 10;

    @EJB
    private History history;

    @Inject
    private Caller caller;

    private List<ActionRow> rows;

    /** The latest first, read once. */
    public List<ActionRow> getRows() {
        if (rows == null) {
            rows = history.rows(HistoryFilter.all().by(caller.getName()), new Window(0, SHOWN));
        }
        return rows;
    }
}
