package org.matricula.persistence.shell;

import java.util.List;
import java.util.Optional;
import org.matricula.domain.base.EntityRef;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.form.RelationRepository;

/**
 * The objects of one declared entity with its relations, typed for the lines of a shell. What it does and refuses is what {@link
 * EntityRepository}, {@link Deletion} and {@link RelationRepository} do and refuse.
 *
 * @param <E> the entity
 */
public final class EntityObjects<E extends TracedEntity> {

    private final Class<E> entity;
    private final String kind;
    private final EntityRepository entities;
    private final Deletion deletion;
    private final RelationRepository relations;

    /** The objects of an entity that has a form. */
    public EntityObjects(Class<E> entity, EntityRepository entities, Deletion deletion, RelationRepository relations) {
        this.entity = entity;
        this.kind = VersionedEntity.nameOf(entity);
        this.entities = entities;
        this.deletion = deletion;
        this.relations = relations;
    }

    /** Saves a new object. */
    public E create(Record details) {
        return entity.cast(entities.create(kind, details));
    }

    /** Returns the object with an id, if there is one. */
    public Optional<E> find(Long id) {
        return entities.find(kind, id).map(entity::cast);
    }

    /**
     * Returns the object with a key, such as a number or a code; upper and lower case, kinds of dashes and blanks do not matter.
     *
     * @throws NotFoundException if there is none
     */
    public E get(String key) {
        return entities.findByKey(kind, key).map(entity::cast).orElseThrow(() -> new NotFoundException(kind, key));
    }

    /** Returns the number of objects. */
    public long count() {
        return entities.count(kind);
    }

    /** Gives an object other values. */
    public E save(E object, Record wanted) {
        return entity.cast(entities.save(object, new Edit<>(object.details(), wanted)));
    }

    /** Deletes an object with its links. */
    public void delete(E object) {
        deletion.delete(object);
    }

    /** Returns all objects that a relation links with this one. */
    public List<TracedEntity> all(EntityRef of, String relation) {
        return relations.all(of, relation);
    }

    /** Links an object with others, and returns the number of new links. */
    public int add(EntityRef to, String relation, EntityRef... others) {
        return relations.add(to, relation, others);
    }

    /** Removes links, and returns their number. */
    public int remove(EntityRef from, String relation, EntityRef... others) {
        return relations.remove(from, relation, others);
    }

    /** Removes all links of a relation, and returns their number. */
    public int clear(EntityRef of, String relation) {
        return relations.clear(of, relation);
    }

    /** Makes these the linked ones. */
    public void set(EntityRef of, String relation, Iterable<? extends EntityRef> wanted) {
        relations.set(of, relation, wanted);
    }

    /** Saves a new object at the other end of a relation, and links it. */
    public TracedEntity create(EntityRef of, String relation, Record details) {
        return relations.create(of, relation, details);
    }
}
