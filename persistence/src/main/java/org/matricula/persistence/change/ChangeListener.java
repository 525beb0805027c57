package org.matricula.persistence.change;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreRemove;
import org.matricula.domain.history.TracedEntity;

/** Reports what the persistence provider saves and removes to the watch of the thread; registered for every entity in orm.xml. */
public class ChangeListener {

    @PostPersist
    void created(Object entity) {
        if (entity instanceof TracedEntity traced) {
            traced.takeBefore();
            ChangeWatch.current().ifPresent(watch -> watch.created(traced));
        }
    }

    @PostUpdate
    void changed(Object entity) {
        if (entity instanceof TracedEntity traced) {
            var before = traced.takeBefore();
            ChangeWatch.current().ifPresent(watch -> watch.changed(traced, before));
        }
    }

    /** Before the removal, because its label is read. */
    @PreRemove
    void deleted(Object entity) {
        if (entity instanceof TracedEntity traced) {
            var before = traced.takeBefore();
            ChangeWatch.current().ifPresent(watch -> watch.deleted(traced, before == null ? traced.details() : before));
        }
    }
}
