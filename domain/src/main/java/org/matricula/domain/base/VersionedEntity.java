package org.matricula.domain.base;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Locale;

/**
 * A row with a surrogate id and an optimistic lock. Two entities are equal when they are of the same type and have the same
 * id; one that was never saved equals only itself. The hash code stays the same when the entity is saved.
 */
@MappedSuperclass
public abstract class VersionedEntity implements EntityRef {

    private static final long serialVersionUID = 1L;

    /** The database assigns ids in blocks of this size; the sequence increments by the same number. */
    public static final int ID_BLOCK = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matricula_id")
    @SequenceGenerator(name = "matricula_id", sequenceName = "matricula_id", allocationSize = ID_BLOCK)
    private Long id;

    @Version
    @jakarta.persistence.Column(nullable = false)
    private int version;

    /** Returns the name of an entity in addresses, texts and history, as in {@code student}. */
    public static String nameOf(Class<?> entity) {
        return entity.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** For the persistence provider. */
    protected VersionedEntity() {}

    @Override
    public String kind() {
        return nameOf(getClass());
    }

    @Override
    public Long getId() {
        return id;
    }

    /**
     * Counts the changes of the row; maintained by the persistence provider.
     *
     * @return 1 or more for a saved row
     */
    public int getVersion() {
        return version;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other
                || (id != null
                        && other instanceof VersionedEntity that
                        && (getClass().isInstance(that) || that.getClass().isInstance(this))
                        && id.equals(that.id));
    }

    @Override
    public final int hashCode() {
        return VersionedEntity.class.hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "#" + id;
    }
}
