package org.matricula.persistence.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.ChangedObject;
import org.matricula.domain.history.RecordedValue;

/** The changes that one action made to one object, taken together. */
final class ActionEffect {

    private final ChangedObject object;
    /* only few of a large action are changes */
    private Map<String, RecordedValue> before = Map.of();
    private Map<String, RecordedValue> after = Map.of();
    private boolean created;
    private boolean deleted;

    ActionEffect(ChangedObject object) {
        this.object = object;
    }

    /** In the order in which they were noticed. */
    void add(ChangeDetails change) {
        switch (change.kind()) {
            case CREATED, RESTORED -> created = true;
            case DELETED -> deleted = true;
            case CHANGED -> {
                if (before.isEmpty()) {
                    before = new LinkedHashMap<>();
                    after = new LinkedHashMap<>();
                }
                if (!before.containsKey(change.field())) { // a value before may be none
                    before.put(change.field(), change.before());
                }
                after.put(change.field(), change.after());
            }
        }
    }

    ChangedObject object() {
        return object;
    }

    boolean isCreation() {
        return created && !deleted;
    }

    boolean isDeletion() {
        return deleted && !created;
    }

    boolean isChange() {
        return !created && !deleted;
    }

    /** Returns the changed fields with their values before; null for none. */
    Map<String, RecordedValue> before() {
        return before;
    }

    /** Returns the new value of a field. */
    @Nullable
    RecordedValue written(String field) {
        return after.get(field);
    }
}
