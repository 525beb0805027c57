package org.matricula.persistence.listing;

import jakarta.ejb.SessionContext;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matricula.persistence.account.Rights;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.list.Listing;

/** All lists by their names. */
final class Listings {

    /** Created when the persistence unit exists, because a declaration names fields of its metamodel. */
    private static final class Declared {
        static final Map<String, Listing<?>> LISTINGS = Stream.of(
                        new StudentListing(), new CourseListing(), new EnrollmentListing(), new GradeListing())
                .collect(Collectors.toUnmodifiableMap(Listing::name, Function.identity()));
    }

    private Listings() {}

    /** Returns the list of this name for a caller who can view its entity. */
    static Listing<?> get(String name, EntityManager em, SessionContext caller) {
        em.getMetamodel(); // makes the fields known
        var listing = name == null ? null : Declared.LISTINGS.get(name);
        if (listing == null) {
            throw new InvalidException("list", name, "is none of " + Declared.LISTINGS.keySet());
        }
        new Rights(caller).require(name + ".view");
        return listing;
    }
}
