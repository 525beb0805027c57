package org.matricula.persistence.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.error.Flush;

/** The import of rows that have a key and a name. A new row that is probably an old one is reported. */
abstract class NamedImport<D extends Record, E extends VersionedEntity> extends KeyedImport<D, E> {

    private final Function<D, String> keyOf;
    private final Function<D, String> nameOf;

    private record Warning(long line, String text) {}

    /**
     * Creates an import of an entity.
     *
     * @param unique the database's constraint on the key
     */
    NamedImport(
            Context context,
            TransferFile file,
            Class<E> entity,
            Flush.Unique unique,
            Function<D, String> keyOf,
            Function<D, String> nameOf,
            Making<D, E> making) {
        super(context, file, entity, unique, keyOf, making);
        this.keyOf = keyOf;
        this.nameOf = nameOf;
    }

    @Override
    final String label(String key, D details) {
        return keyOf.apply(details) + " " + nameOf.apply(details);
    }

    /** The key and the name of a row, for people. */
    final String label(String key) {
        return find(key).map(details -> label(key, details)).orElse(key);
    }

    /** Finds new rows with the name of another, and a key that differs only by what a spreadsheet changes. */
    void warn(Excerpt.Collector<String> warnings) {
        var found = new ArrayList<Warning>();
        Map<String, D> byForm = new HashMap<>();
        created().forEach((key, details) -> {
            if (LookAlikes.isShortened(keyOf.apply(details))) {
                found.add(warning(details, "is a number that a spreadsheet has shortened"));
            }
            LookAlikes.forms(keyOf.apply(details)).forEach(form -> {
                var other = byForm.putIfAbsent(form, details);
                if (other != null && !other.equals(details)) {
                    compare(details, other, "is new as well", found);
                }
            });
        });
        if (!byForm.isEmpty()) {
            before().values().forEach(row -> LookAlikes.forms(keyOf.apply(row.details())).stream()
                    .map(byForm::get)
                    .filter(details -> details != null)
                    .distinct()
                    .forEach(details -> compare(details, row.details(), "exists", found)));
        }
        found.stream()
                .sorted(Comparator.comparingLong(Warning::line))
                .map(Warning::text)
                .distinct()
                .forEach(text -> warnings.add(() -> text));
    }

    private void compare(D fresh, D other, String how, List<Warning> found) {
        if (LookAlikes.sameName(nameOf.apply(fresh), nameOf.apply(other))) {
            found.add(warning(fresh, "is new, but %s %s: is it the same?".formatted(label(null, other), how)));
        }
    }

    private Warning warning(D details, String text) {
        long line = line(org.matricula.domain.text.KeyFold.of(keyOf.apply(details)));
        return new Warning(line, "%s line %d: %s %s".formatted(file().fileName(), line, label(null, details), text));
    }
}
