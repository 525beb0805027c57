package org.matricula.web.deletion;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.matricula.persistence.enrollment.DeletionReport;
import org.matricula.persistence.form.EntityRemoval;
import org.matricula.web.list.DeskList;
import org.matricula.web.list.Selection;

/** The page of selected objects of any declared entity, which deletes those to which nothing refers. */
@Named
@ViewScoped
public class ChosenObjects implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private EntityRemoval removal;

    @Inject
    private BulkAction bulk;

    @Inject
    private DeskList list;

    @Inject
    private Selection chosen;

    private String entity;
    private BulkDeletion deletion;
    private Map<Long, Integer> seen = Map.of();

    /** Reads the selection. */
    public void open() {
        entity = list.getEntity();
        chosen.open(entity);
        deletion = new BulkDeletion(chosen.getNumber());
        seen = new HashMap<>(removal.versions(entity, chosen.ids()));
        seen.replaceAll((id, version) -> Math.min(version, chosen.versions().getOrDefault(id, version)));
        ask();
    }

    private void ask() {
        deletion.ask(new DeletionReport(seen.size(), 0, 0, 0));
    }

    /** Deletes them, if that was agreed to. */
    public String delete() {
        boolean gone = bulk.deleted(
                entity,
                deletion,
                () -> new DeletionReport(removal.delete(entity, seen), 0, 0, 0),
                this::askAgain,
                entity + ".chosen.deleted");
        return gone ? chosen.leave() : null;
    }

    private void askAgain() {
        chosen.readFirst();
        seen = removal.versions(entity, chosen.ids());
        ask();
    }

    public Selection getChosen() {
        return chosen;
    }

    public BulkDeletion getDeletion() {
        return deletion;
    }
}
