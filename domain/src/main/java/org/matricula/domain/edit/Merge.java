package org.matricula.domain.edit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The three-way merge of a record's fields.
 *
 * @param merged every field that only one side changed has that side's value; a conflicting one has the current value
 * @param conflicts the fields that both sides changed to different values, in the order of the record
 * @param <T> the record of fields
 */
public record Merge<T extends Record>(T merged, List<FieldConflict> conflicts) {

    static <T extends Record> Merge<T> of(T seen, T now, T wanted, Set<String> keepMine) {
        var components = seen.getClass().getRecordComponents();
        var values = new @Nullable Object[components.length];
        var conflicts = new ArrayList<FieldConflict>();
        for (int i = 0; i < components.length; i++) {
            @Nullable Object was = RecordFields.value(components[i], seen);
            @Nullable Object theirs = RecordFields.value(components[i], now);
            @Nullable Object mine = RecordFields.value(components[i], wanted);
            boolean mineChanged = !Objects.equals(was, mine);
            boolean theirsChanged = !Objects.equals(was, theirs);
            boolean takeMine = mineChanged && (!theirsChanged || keepMine.contains(components[i].getName()));
            values[i] = takeMine ? mine : theirs;
            if (mineChanged && theirsChanged && !Objects.equals(theirs, mine)) {
                conflicts.add(new FieldConflict(components[i].getName(), was, theirs, mine));
            }
        }
        return new Merge<>(create(seen, components, values), List.copyOf(conflicts));
    }

    @SuppressWarnings("unchecked") // the canonical constructor of the very class of the sample
    private static <T extends Record> T create(T sample, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (T) sample.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + sample.getClass(), e);
        }
    }
}
