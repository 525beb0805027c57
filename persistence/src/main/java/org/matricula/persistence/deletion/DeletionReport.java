package org.matricula.persistence.deletion;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matricula.persistence.deletion.Use.Effect;
import org.matricula.persistence.error.RefusedException;

/**
 * The objects that a deletion deletes, and what refers to them.
 *
 * @param versions the versions of the objects, by id
 * @param uses the rows that refer to them
 */
public record DeletionReport(Map<Long, Integer> versions, List<Use> uses) implements Serializable {

    /** A deletion of nothing. */
    public static final DeletionReport NOTHING = new DeletionReport(Map.of(), List.of());

    /** Returns the number of objects. */
    public long objects() {
        return versions.size();
    }

    /** Returns the number of rows that are deleted with them, such as enrollments. */
    public long along() {
        return uses.stream()
                .filter(use -> use.effect() == Effect.GOES)
                .mapToLong(Use::rows)
                .sum();
    }

    /** Returns the number of rows that are deleted with them and have a value that is another object, such as a grade. */
    public long valued() {
        return uses.stream()
                .filter(use -> use.effect() == Effect.GOES)
                .mapToLong(Use::valued)
                .sum();
    }

    /** Returns whether something refers to them that prevents their deletion. */
    public boolean isPrevented() {
        return uses.stream().anyMatch(use -> use.effect() == Effect.PREVENTS);
    }

    /** Returns the sum of reports about different objects. */
    static DeletionReport sum(List<DeletionReport> parts) {
        var versions = new HashMap<Long, Integer>();
        var uses = new LinkedHashMap<List<Object>, Use>();
        for (var part : parts) {
            versions.putAll(part.versions);
            part.uses.forEach(use -> uses.merge(List.of(use.entity(), use.effect()), use, Use::and));
        }
        return new DeletionReport(versions, List.copyOf(uses.values()));
    }

    /**
     * Returns this report for a user who saw the objects in a list before.
     *
     * @param listed the versions that the list showed, by id; an object without one was first seen with this report
     */
    public DeletionReport listedAt(Map<Long, Integer> listed) {
        var seen = new HashMap<>(versions);
        seen.replaceAll((id, version) -> Math.min(version, listed.getOrDefault(id, version)));
        return new DeletionReport(seen, uses);
    }

    /**
     * Returns this report if it takes with it what was agreed to, and nothing else. Whether the objects changed is checked by their
     * versions.
     *
     * @throws RefusedException if what refers to the objects changed
     */
    DeletionReport required(DeletionReport seen) {
        boolean same = versions.keySet().equals(seen.versions.keySet())
                && uses.size() == seen.uses.size()
                && uses.stream().allMatch(use -> seen.uses.stream().anyMatch(use::isSameAs));
        if (!same) {
            throw new RefusedException("deletion.changed", along());
        }
        return this;
    }
}
