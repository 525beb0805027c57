package org.matricula.persistence.change;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import org.matricula.domain.enrollment.Enrollment;

/** Tells the watch of the thread what the persistence provider saved and removed; orm.xml makes it listen. */
public class LinkListener {

    @PostPersist
    void saved(Enrollment enrollment) {
        LinkWatch.current().ifPresent(watch -> watch.added(link(enrollment)));
    }

    @PostRemove
    void removed(Enrollment enrollment) {
        LinkWatch.current().ifPresent(watch -> watch.removed(link(enrollment)));
    }

    private static Link link(Enrollment enrollment) {
        return new Link(enrollment.getStudent().getId(), enrollment.getCourse().getId());
    }
}
