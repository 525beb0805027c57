package org.matricula.web.picker;

import java.io.Serializable;
import java.util.List;

/**
 * The first matches of a search.
 *
 * @param page the first matches
 * @param total the number of all matches
 */
public record SearchResult(List<Choice> page, long total) implements Serializable {

    /** Searches for choices on the server. */
    public interface Finder extends Serializable {
        /** Finds nothing, for a picker from which a user can only remove. */
        Finder NOTHING = new Finder() {
            private static final long serialVersionUID = 1L;

            @Override
            public SearchResult find(String text, List<Choice> chosen, int atMost) {
                return new SearchResult(List.of(), 0);
            }

            @Override
            public List<Choice> named(List<Long> ids) {
                return List.of();
            }
        };

        /** Returns at most this many choices that match every word of the text and are not chosen. An empty text matches all. */
        SearchResult find(String text, List<Choice> chosen, int atMost);

        /** Returns the choices with these ids; unknown ids are left out. */
        List<Choice> named(List<Long> ids);
    }
}
