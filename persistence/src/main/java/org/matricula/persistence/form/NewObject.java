package org.matricula.persistence.form;

import jakarta.persistence.EntityManager;
import java.util.Map;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.change.TracedTypes;
import org.matricula.persistence.error.DuplicateException;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.list.EntityAdmins;

/** Saves new objects of any declared entity, and assigns the keys that they lack. */
public final class NewObject {

    /* until the id is known; never sent to the database */
    private static final String TO_BE_DRAWN = "new";

    private NewObject() {}

    /**
     * Saves a new object.
     *
     * @param details its fields; a missing key is assigned if its declaration says so
     * @throws DuplicateException if another one has its key
     * @throws InvalidException if a value is invalid
     */
    public static <E extends TracedEntity> E of(EntityManager em, Class<E> entity, Record details) {
        return entity.cast(of(em, new TracedTypes(em).known(VersionedEntity.nameOf(entity)), details));
    }

    static TracedEntity of(EntityManager em, TracedType<?> type, Record details) {
        var pattern = EntityAdmins.get(type.name(), em).assignedKey();
        var key = type.key()
                .filter(field -> pattern.isPresent() && RecordFields.text(details, field) == null)
                .orElse(null);
        var created = type.create(key == null ? details : keyed(details, key, TO_BE_DRAWN));
        Flush.persist(em, created);
        if (key != null) {
            type.amend(created, keyed(created.details(), key, pattern.get().formatted(created.getId())));
        }
        type.flush(em, created);
        return created;
    }

    private static Record keyed(Record details, String field, String key) {
        return RecordFields.with(details, Map.of(field, key));
    }
}
