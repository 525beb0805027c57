package org.matricula.web.edit;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.text.CommaList;

/** The values of a form, with those that the page showed when it was opened. */
public class EntityFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Object> values = new HashMap<>();
    private final String assigned;
    private final Set<String> several;
    private Record seen;

    /**
     * The form shows these values.
     *
     * @param assigned the key that is assigned where it is left empty; null if there is none
     * @param several the fields of which several options can be chosen
     */
    public EntityFields(Record seen, String assigned, Set<String> several) {
        this.several = several;
        show(seen);
        this.seen = seen;
        this.assigned = assigned;
    }

    private void show(Record shown) {
        for (var field : shown.getClass().getRecordComponents()) {
            var value = RecordFields.value(field, shown);
            if (several.contains(field.getName())) {
                values.put(field.getName(), CommaList.parse((String) value).toArray());
            } else {
                values.put(field.getName(), value instanceof Enum<?> constant ? constant.name() : value);
            }
        }
    }

    /** Returns the values that the user wants; an emptied key that is assigned stays as it was. */
    public Record wanted() {
        return assigned == null || values.get(assigned) != null
                ? RecordFields.with(seen, typed())
                : RecordFields.with(seen, with(assigned, seen(assigned)));
    }

    /** Returns the values of a copy: a key that is still that of the original is assigned again. */
    public Record copied() {
        return assigned == null || !Objects.equals(values.get(assigned), seen(assigned))
                ? wanted()
                : RecordFields.with(seen, with(assigned, null));
    }

    /** Returns the values as the record has them: chosen options are one text. */
    private Map<String, Object> typed() {
        var typed = new HashMap<>(values);
        several.forEach(field -> typed.put(
                field,
                CommaList.of(Stream.of((Object[]) typed.get(field))
                        .map(String::valueOf)
                        .toList())));
        return typed;
    }

    private Map<String, Object> with(String field, Object value) {
        var others = new HashMap<>(typed());
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

    /** Returns the values by their fields; a constant is its name, and chosen options are an array. */
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
