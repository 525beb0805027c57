package org.matricula.persistence.relation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.query.MappedColumns;

/**
 * A plain many-to-many as one of its ends sees it: a table of pairs without values of their own. The entity that maps the collection
 * owns it and calls it by the name of the attribute; the other end calls it by the owner's name in the plural, as in {@code teachers},
 * or, where that would mean two relations, as in {@code teachersAsAssistants}.
 *
 * @param name the name of the relation at this end
 * @param from the entity at this end
 * @param to the entity at the other end
 * @param attribute the attribute of the owner
 * @param owning whether this end is the owner
 * @param table the table of the pairs
 * @param fromColumn its column with the id of this end
 * @param toColumn its column with the id of the other end
 */
public record Relation(
        String name,
        Class<? extends TracedEntity> from,
        Class<? extends TracedEntity> to,
        String attribute,
        boolean owning,
        String table,
        String fromColumn,
        String toColumn)
        implements Serializable {

    /* read once: the mapping does not change while the program runs */
    private static volatile List<Relation> known = List.of();

    /** Returns the relations of a kind of object, those that it owns first; none for most kinds. */
    public static List<Relation> of(EntityManager em, String kind) {
        if (known.isEmpty()) {
            known = read(em);
        }
        return known.stream()
                .filter(each -> VersionedEntity.nameOf(each.from).equals(kind))
                .toList();
    }

    /** Returns the relation of a kind of object with this name, if there is one. */
    public static Optional<Relation> find(EntityManager em, String kind, String name) {
        return of(em, kind).stream().filter(each -> each.name.equals(name)).findFirst();
    }

    /**
     * Returns the relation of a kind of object with this name.
     *
     * @throws InvalidException if there is none
     */
    public static Relation get(EntityManager em, String kind, String name) {
        return find(em, kind, name)
                .orElseThrow(() -> new InvalidException(
                        kind + ".relation",
                        name,
                        "is none of "
                                + of(em, kind).stream().map(Relation::name).toList()));
    }

    private static List<Relation> read(EntityManager em) {
        var all = new ArrayList<Relation>();
        for (var owner : em.getMetamodel().getEntities()) {
            if (TracedEntity.class.isAssignableFrom(owner.getJavaType())) {
                owner.getPluralAttributes().stream()
                        .filter(each -> each.getPersistentAttributeType()
                                == PluralAttribute.PersistentAttributeType.MANY_TO_MANY)
                        .map(each -> owned(em, owner, each))
                        .forEach(all::add);
            }
        }
        List.copyOf(all).forEach(owned -> all.add(owned.inverse(all)));
        return List.copyOf(all);
    }

    private static Relation owned(EntityManager em, EntityType<?> owner, PluralAttribute<?, ?, ?> attribute) {
        var other = em.getMetamodel().entity(attribute.getElementType().getJavaType());
        var table = Optional.ofNullable(MappedColumns.field(attribute).getAnnotation(JoinTable.class));
        return new Relation(
                attribute.getName(),
                owner.getJavaType().asSubclass(TracedEntity.class),
                other.getJavaType().asSubclass(TracedEntity.class),
                attribute.getName(),
                true,
                table.map(JoinTable::name)
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> MappedColumns.table(owner) + "_" + MappedColumns.table(other)),
                column(table.map(JoinTable::joinColumns), owner.getName()),
                column(table.map(JoinTable::inverseJoinColumns), attribute.getName()));
    }

    /** Returns the declared column, or that which Jakarta Persistence takes. */
    private static String column(Optional<JoinColumn[]> declared, String prefix) {
        return declared.filter(
                        columns -> columns.length == 1 && !columns[0].name().isEmpty())
                .map(columns -> columns[0].name())
                .orElse(prefix + "_id");
    }

    private Relation inverse(List<Relation> known) {
        var plural = VersionedEntity.nameOf(from) + "s";
        var isTaken = known.stream().anyMatch(each -> each.from == to && each.name.equals(plural));
        var unique = plural + "As" + attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        return new Relation(isTaken ? unique : plural, to, from, attribute, false, table, toColumn, fromColumn);
    }

    /** Returns the kind of object at this end, as in {@code student}. */
    public String kind() {
        return VersionedEntity.nameOf(from);
    }

    /** Returns the kind of object at the other end. */
    public String otherKind() {
        return VersionedEntity.nameOf(to);
    }

    /** Returns the same relation as the other end sees it. */
    public Relation inverse(EntityManager em) {
        return of(em, otherKind()).stream()
                .filter(each -> each.table.equals(table) && each.owning != owning)
                .findFirst()
                .orElseThrow();
    }
}
