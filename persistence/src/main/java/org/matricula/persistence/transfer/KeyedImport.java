package org.matricula.persistence.transfer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.Flush;

/** The import of rows with one key column, which is unique in the database. */
abstract class KeyedImport<D extends Record, E extends VersionedEntity> extends TableImport<String, D, E> {

    /** Creates or changes an entity from the fields of a row. */
    record Making<D, E>(Function<D, E> creation, BiConsumer<E, D> change) {}

    private final String column;
    private final Flush.Unique unique;
    private final Function<D, String> keyOf;
    private final Making<D, E> making;
    private LookAlikes known;

    /**
     * Creates an import of an entity.
     *
     * @param unique the database's constraint on the key
     * @param keyOf the key as it is written
     */
    KeyedImport(
            Context context,
            TransferFile file,
            Class<E> entity,
            Flush.Unique unique,
            Function<D, String> keyOf,
            Making<D, E> making) {
        super(context, file, entity);
        this.column = file.keys().get(0);
        this.unique = unique;
        this.keyOf = keyOf;
        this.making = making;
    }

    /** Every stored row. */
    abstract Iterable<Stored<D>> rows();

    @Override
    final Map<String, Stored<D>> stored() {
        var stored = new HashMap<String, Stored<D>>();
        rows().forEach(row -> stored.put(KeyFold.of(keyOf.apply(row.details())), row));
        return stored;
    }

    @Override
    final String key(Row row) {
        var text = row.text(column);
        return text.isEmpty() ? null : KeyFold.of(text);
    }

    /** Returns the stored key, or for a new row that of the file. */
    final String written(Row row, D now) {
        var text = row.text(column);
        if (now == null) {
            return text;
        }
        row.readAs(column, text, keyOf.apply(now));
        return keyOf.apply(now);
    }

    /** Returns the stored key, or else that of the file, or the folded key if the file's row is invalid. */
    final String written(String key) {
        var details = find(key);
        return details.map(keyOf).orElse(key);
    }

    /** Returns the fields of a stored or a new row. */
    final Optional<D> find(String key) {
        var stored = before().get(key);
        return Optional.ofNullable(stored == null ? created().get(key) : stored.details());
    }

    /** Returns a known key that differs from an unknown one only by leading zeros, case or separators. */
    final Optional<String> similar(String text) {
        if (known == null) {
            known = new LookAlikes();
            before().values().forEach(row -> known.add(keyOf.apply(row.details())));
            created().values().forEach(details -> known.add(keyOf.apply(details)));
        }
        return known.find(text);
    }

    @Override
    final String keyColumn() {
        return column;
    }

    /** Returns the fields, validated by the rules of the entity. */
    final D validated(Row row, D details) {
        validate(row, making.creation().apply(details));
        return details;
    }

    @Override
    final E create(String key, D details) {
        return making.creation().apply(details);
    }

    @Override
    final void amend(E stored, D details) {
        making.change().accept(stored, details);
    }

    @Override
    final Flush.Unique unique() {
        return unique;
    }
}
