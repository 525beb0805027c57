package org.matricula.web.edit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.edit.RecordFields;

/** The values of a form, with those that the page showed when it was opened. */
public class EntityFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Object> values = new HashMap<>();
    private final String assigned;
    private Record seen;

    /**
     * The form shows these values.
     *
     * @param assigned the key that is assigned where it is left empty; null if there is none
     */
    public EntityFields(Record seen, String assigned) {
        show(seen);
        this.seen = seen;
        this.assigned = assigned;
    }

    private void show(Record shown) {
        for (var field : shown.getClass().getRecordComponents()) {
            var value = RecordFields.value(field, shown);
            values.put(field.getName(), value instanceof Enum<?> constant ? constant.name() : value);
        }
    }

    /** Returns the values that the user wants; an emptied key that is assigned stays as it was. */
    public Record wanted() {
        return assigned == null || values.get(assigned) != null
                ? RecordFields.with(seen, values)
                : RecordFields.with(seen, with(assigned, seen(assigned)));
    }

    /** Returns the values of a copy: a key that is still that of the original is assigned again. */
    public Record copied() {
        return assigned == null || !Objects.equals(values.get(assigned), seen(assigned))
                ? wanted()
                : RecordFields.with(seen, with(assigned, null));
    }

    private Map<String, Object> with(String field, Object value) {
        var others = new HashMap<>(values);
        others.put(field, value);
        return others;
    }

    /** Returns the edit: the values that the page showed, and those that the user wants. */
    public Edit<Record> edit() {
        return new Edit<>(seen, wanted());
    }

    /**
     * Starts again from the stored values, and applies the user's changes.
     *
     * @param mine the fields that keep the user's value although someone else changed them, too
     */
    public void rebase(Record now, Set<String> mine) {
        show(edit().resolvedOn(now, mine));
        seen = now;
    }

    /** Returns the values by their fields; a constant is its name. */
    public Map<String, Object> getValues() {
        return values;
    }

    /** Returns the values that the page showed when it was opened. */
    public Record getSeen() {
        return seen;
    }

    /** Returns a value that the page showed when it was opened. */
    public Object seen(String name) {
        return RecordFields.value(seen, name);
    }
}
