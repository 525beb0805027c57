package org.matricula.web.enrollment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.matricula.persistence.list.Page;

/**
 * What someone typed to name a course or a student: its code or number, or any words that only it matches.
 *
 * @param typed what was typed; null where nothing was
 * @param end the one that is meant; null where that is not clear
 * @param candidates the first of those that it may be, where it may be several
 * @param matches how many it may be
 */
public record NamedEnd(String typed, End end, List<End> candidates, long matches) {

    /** How many candidates are offered. */
    public static final int CANDIDATES = 10;

    /** Nothing was typed. */
    public static final NamedEnd NONE = new NamedEnd(null, null, List.of(), 0);

    /**
     * A course or student.
     *
     * @param key its code or number
     */
    public record End(Long id, String key, String name) {}

    /**
     * Finds out who is meant.
     *
     * @param byKey finds the one with exactly this code or number
     * @param byWords finds those who match, {@value #CANDIDATES} of them, and counts all of them
     */
    public static NamedEnd of(String typed, Function<String, Optional<End>> byKey, Supplier<Page<End>> byWords) {
        if (typed == null) {
            return NONE;
        }
        var exact = byKey.apply(typed);
        if (exact.isPresent()) {
            return new NamedEnd(typed, exact.get(), List.of(), 1);
        }
        var page = byWords.get();
        var only = page.total() == 1
                ? page.rows().stream().findFirst()
                : page.rows().stream()
                        .filter(each -> each.key().equalsIgnoreCase(typed))
                        .findFirst();
        return new NamedEnd(typed, only.orElse(null), only.isPresent() ? List.of() : page.rows(), page.total());
    }

    /** Whether something was typed that nothing matches. */
    public boolean isUnknown() {
        return typed != null && matches == 0;
    }

    /** Whether several match, so that the user has to say which one is meant. */
    public boolean isUnclear() {
        return end == null && matches > 0;
    }

    /** What stands in the field: the code or number where it is clear who is meant. */
    public String text() {
        return end == null ? typed : end.key();
    }
}
