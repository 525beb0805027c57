package org.matricula.web.edit;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.edit.RecordFields;

/** The values of a form, with those that the page showed when it was opened. */
public class EntityFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Object> values = new HashMap<>();
    private Record seen;

    /** The form shows these values. */
    public EntityFields(Record seen) {
        show(seen);
        this.seen = seen;
    }

    private void show(Record shown) {
        for (var field : shown.getClass().getRecordComponents()) {
            var value = RecordFields.value(field, shown);
            values.put(field.getName(), value instanceof Enum<?> constant ? constant.name() : value);
        }
    }

    /** Returns the values that the user wants. */
    public Record wanted() {
        return RecordFields.with(seen, values);
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
        var field = Arrays.stream(seen.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return RecordFields.value(field, seen);
    }
}
