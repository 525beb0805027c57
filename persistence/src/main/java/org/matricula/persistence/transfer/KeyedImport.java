package org.matricula.persistence.transfer;

import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.Flush;

/**
 * The import of records that are known by one column, which is unique in the database, too. Keys are compared folded; a record
 * that is stored keeps the spelling of its key.
 */
abstract class KeyedImport<D extends Record, E extends VersionedEntity> extends TableImport<String, D, E> {

    /** How the entity is made of the fields of a record, and changed by them. */
    record Making<D, E>(Function<D, E> creation, BiConsumer<E, D> change) {}

    private final String column;
    private final Flush.Unique unique;
    private final Making<D, E> making;

    /**
     * Of one entity.
     *
     * @param column the file's column of the key
     * @param unique the rule of the database about it
     */
    KeyedImport(
            EntityManager em,
            Validator validator,
            TransferFile file,
            Class<E> entity,
            String column,
            Flush.Unique unique,
            Making<D, E> making) {
        super(em, validator, file, entity);
        this.column = column;
        this.unique = unique;
        this.making = making;
    }

    @Override
    final String key(Row row) {
        return KeyFold.of(row.text(column));
    }

    @Override
    final String keyColumn() {
        return column;
    }

    /** The fields, checked by the rules of the entity. */
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
