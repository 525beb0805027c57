package org.matricula.persistence.change;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.matricula.domain.history.ChangedObject;

/** The entities that can be restored, in an order in which each follows those that it refers to. */
public final class TracedTypes {

    private final List<TracedType<?>> ordered;
    private final Map<String, List<Integer>> ends = new HashMap<>();

    public TracedTypes(EntityManager em) {
        var all = new ArrayList<TracedType<?>>();
        em.getMetamodel().getEntities().forEach(each -> TracedType.of(each).ifPresent(all::add));
        all.sort(Comparator.comparing(TracedType::name));
        ordered = inOrder(all);
    }

    /** Returns the same types, where each follows those that it refers to, and keeps its place otherwise. */
    public static List<TracedType<?>> inOrder(List<TracedType<?>> types) {
        var rest = new ArrayList<>(types);
        var ordered = new ArrayList<TracedType<?>>();
        while (!rest.isEmpty()) {
            var next = rest.stream()
                    .filter(type -> type.references().noneMatch(reference -> rest.stream()
                            .anyMatch(other -> !other.equals(type) && other.entity() == reference.target())))
                    .findFirst()
                    .orElse(rest.get(0));
            rest.remove(next);
            ordered.add(next);
        }
        return List.copyOf(ordered);
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

    /** Returns the places among the ends of links that a kind of object can have: 0 and 1; none for most kinds. */
    public List<Integer> places(String kind) {
        return ends.computeIfAbsent(kind, each -> ordered.stream()
                .flatMap(link -> IntStream.range(0, link.ends().size())
                        .filter(place -> link.ends().get(place).kind().equals(each))
                        .boxed())
                .distinct()
                .sorted()
                .toList());
    }

    /** Returns the ids of the first and the second end in whose history a change of an object is. */
    List<Optional<Long>> ends(ChangedObject object) {
        var own = places(object.subject()).stream().findFirst();
        return Stream.of(0, 1)
                .map(place -> object.isLink()
                        ? Optional.of(object.ends().get(place))
                        : own.filter(place::equals).map(each -> object.id()))
                .toList();
    }
}
