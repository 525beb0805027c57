package org.matricula.web.start;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.ListRequest;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.list.Task;
import org.matricula.web.account.Caller;
import org.matricula.web.list.Query;

/** The numbers of the start page: those of all lists that the user can view, and that of the work to do. */
@Named
@RequestScoped
public class Totals {

    @EJB
    private Lists lists;

    @Inject
    private Caller caller;

    private @Nullable List<Task> tasks;

    /** Returns the names of the lists that the user can view, in the order of the menu; not those of the administration. */
    public List<String> getLists() {
        return entities().filter(caller::sees).toList();
    }

    private static Stream<String> entities() {
        return EntityAdmins.names().stream().filter(entity -> !EntityAdmins.isForAdministrators(entity));
    }

    /** Returns the number of objects in a list. */
    public long of(String entity) {
        return lists.count(ListRequest.of(entity, Map.of()));
    }

    /** Returns the entities to which the user can add. */
    public List<String> getForms() {
        return entities()
                .filter(entity -> EntityAdmins.hasForm(entity) && caller.may(entity + ".add"))
                .toList();
    }

    /** Returns the work to do, read once. */
    public List<Task> getTasks() {
        if (tasks == null) {
            tasks = lists.tasks();
        }
        return tasks;
    }

    /** Returns the address of the list of work to do. */
    public String address(Task task) {
        return task.listing() + "/list?"
                + task.filters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + "=" + Query.encode(each.getValue()))
                        .collect(Collectors.joining("&"));
    }
}
