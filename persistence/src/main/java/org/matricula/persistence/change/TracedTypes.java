package org.matricula.persistence.change;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The entities that can be restored, in an order in which each follows those that it refers to. */
public final class TracedTypes {

    private final List<TracedType<?>> ordered = new ArrayList<>();

    public TracedTypes(EntityManager em) {
        var rest = new ArrayList<TracedType<?>>();
        em.getMetamodel().getEntities().forEach(each -> TracedType.of(each).ifPresent(rest::add));
        rest.sort(Comparator.comparing(TracedType::name));
        while (!rest.isEmpty()) {
            var next = rest.stream()
                    .filter(type -> type.references().noneMatch(reference -> rest.stream()
                            .anyMatch(other -> !other.equals(type) && other.entity() == reference.target())))
                    .findFirst()
                    .orElse(rest.get(0));
            rest.remove(next);
            ordered.add(next);
        }
    }

    /** Returns all types; each follows those that it refers to. */
    public List<TracedType<?>> all() {
        return ordered;
    }

    /** Returns the type of a kind of object; empty if it cannot be restored. */
    public Optional<TracedType<?>> of(String subject) {
        return ordered.stream().filter(type -> type.name().equals(subject)).findFirst();
    }

    /** Returns the type of a restorable kind of object. */
    public TracedType<?> known(String subject) {
        return of(subject).orElseThrow(() -> new IllegalStateException(subject + " cannot be restored"));
    }

    /** Returns whether a field of another type refers to rows of this type, as that of an enrollment to its grade. */
    public boolean isValue(TracedType<?> type) {
        return ordered.stream()
                .flatMap(each -> each.values().stream())
                .anyMatch(reference -> reference.target() == type.entity());
    }
}
