package org.matricula.persistence.form;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.matricula.persistence.access.Rights;
import org.matricula.persistence.change.TracedType;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.ObjectPage;

/** The lists of what refers to an object: those that a column of its own list counts, if the caller can view them. */
public final class RelatedLists {

    private final EntityManager em;
    private final Rights rights;

    /** For objects that the caller can view. */
    public RelatedLists(EntityManager em, Rights rights) {
        this.em = em;
        this.rights = rights;
    }

    /** Returns all lists of an object, after the pages about it that its declaration names. */
    public List<RelatedList> of(TracedType<?> type, Long id) {
        var object = em.find(type.entity(), id);
        var key = object == null || type.key().isEmpty() ? "" : type.keyOf(object);
        var admin = EntityAdmins.get(type.name(), em);
        var pages = Stream.ofNullable(admin.getClass().getAnnotation(ObjectPage.class))
                .flatMap(each -> Stream.of(each.value()))
                .map(page -> new RelatedList(page, type.name() + "/" + page + "?id=" + id));
        var lists = admin.columns().stream()
                .filter(column -> column.listing() != null)
                .filter(column -> column.seen() == null || rights.may(column.seen() + ".view"))
                .map(column -> new RelatedList(column.name(), column.listingOf(key)));
        return Stream.concat(pages, lists).toList();
    }

    /** Returns the address of the list of the other entity's objects that refer to this one. */
    public Optional<String> of(TracedType<?> type, Long id, String other) {
        return of(type, id).stream()
                .map(RelatedList::address)
                .filter(address -> address.startsWith(other + "/"))
                .findFirst();
    }
}
