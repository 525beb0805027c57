package org.matricula.persistence.list;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What someone typed to name an object: its key, or any words that only it matches.
 *
 * @param typed what was typed
 * @param row the one that is meant; null where that is not clear
 * @param candidates the first of those that it may be, where it may be several
 * @param matches how many it may be
 */
public record Named(String typed, Suggestion row, List<Suggestion> candidates, long matches) implements Serializable {

    /** How many candidates are told. */
    public static final int CANDIDATES = 10;

    /**
     * An object as a field offers it.
     *
     * @param key which is its alone, as a number or a code
     */
    public record Suggestion(Long id, String key, String label) implements Serializable {}

    /** Returns the ambiguous values of a filter. */
    static Stream<IgnoredValue> unclear(String filter, List<Named> found) {
        return found.stream().filter(Named::isUnclear).map(each -> new IgnoredValue(filter, each.typed()));
    }

    /** Whether several match, so that the user has to say which one is meant. */
    public boolean isUnclear() {
        return row == null && matches > 0;
    }
}
