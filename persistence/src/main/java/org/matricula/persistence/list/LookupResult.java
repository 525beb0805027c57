package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The object that a user named by its key, or by words that only it matches.
 *
 * @param typed the text that the user typed
 * @param row the object; null if none or several match
 * @param candidates the first matches, if there are several
 * @param matches the number of matches
 */
public record LookupResult(String typed, @Nullable Suggestion row, List<Suggestion> candidates, long matches)
        implements Serializable {

    /** The maximum number of candidates. */
    public static final int CANDIDATES = 10;

    /**
     * An object as a field suggests it.
     *
     * @param key its unique key, such as a number or a code
     */
    public record Suggestion(Long id, String key, String label) implements Serializable {}

    /** Returns the ambiguous values of a filter. */
    static Stream<IgnoredValue> unclear(String filter, List<LookupResult> found) {
        return found.stream().filter(LookupResult::isUnclear).map(each -> new IgnoredValue(filter, each.typed()));
    }

    /** Returns whether several objects match, so that the user has to choose one. */
    public boolean isUnclear() {
        return row == null && matches > 0;
    }
}
