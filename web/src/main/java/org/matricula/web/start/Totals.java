package org.matricula.web.start;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.ListRequest;
import org.matricula.persistence.list.Lists;
import org.matricula.web.account.Caller;

/** The numbers of the start page: those of all lists that the user can view, and that of the work to do. */
@Named
@RequestScoped
public class Totals {

    @EJB
    private Lists lists;

    @Inject
    private Caller caller;

    /** Returns the names of the lists that the user can view, in the order of the menu. */
    public List<String> getLists() {
        return EntityAdmins.names().stream()
                .filter(entity -> caller.may(entity + ".view"))
                .toList();
    }

    /** Returns the number of objects in a list. */
    public long of(String entity) {
        return count(entity, Map.of());
    }

    /** Returns the entities to which the user can add. */
    public List<String> getForms() {
        return EntityAdmins.names().stream()
                .filter(entity -> EntityAdmins.hasForm(entity) && caller.may(entity + ".add"))
                .toList();
    }

    /** Returns the number of active enrollments without a grade. */
    public long getUngraded() {
        return count("enrollment", Map.of("grade", List.of("none"), "status", List.of("active")));
    }

    private long count(String listing, Map<String, List<String>> filters) {
        return lists.count(ListRequest.of(listing, filters));
    }
}
