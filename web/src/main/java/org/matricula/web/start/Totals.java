package org.matricula.web.start;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.matricula.persistence.list.ListRequest;
import org.matricula.persistence.list.Lists;

/** The numbers of the start page: those of the linked lists. */
@Named
@RequestScoped
public class Totals {

    @EJB
    private Lists lists;

    public long getStudents() {
        return count("student", Map.of());
    }

    public long getCourses() {
        return count("course", Map.of());
    }

    public long getEnrollments() {
        return count("enrollment", Map.of());
    }

    /** Returns the number of active enrollments without a grade. */
    public long getUngraded() {
        return count("enrollment", Map.of("grade", List.of("none"), "status", List.of("active")));
    }

    private long count(String listing, Map<String, List<String>> filters) {
        return lists.count(ListRequest.of(listing, filters));
    }
}
