package org.matricula.web.picker;

import java.io.Serializable;
import java.util.List;

/**
 * A page of matches.
 *
 * @param page the first of them
 * @param total how many match in all
 */
public record Found(List<Choice> page, long total) implements Serializable {

    /** Looks for choices on the server. */
    public interface Finder extends Serializable {
        /** Finds nothing: for a box whose content may be taken out, and nothing put in. */
        Finder NOTHING = new Finder() {
            private static final long serialVersionUID = 1L;

            @Override
            public Found find(String text, List<Choice> chosen, int atMost) {
                return new Found(List.of(), 0);
            }

            @Override
            public List<Choice> named(List<Long> ids) {
                return List.of();
            }
        };

        /** At most so many of those that match every word of the text and are not among the chosen; an empty text matches all. */
        Found find(String text, List<Choice> chosen, int atMost);

        /** Those with these ids; an id that nothing has is left out. */
        List<Choice> named(List<Long> ids);
    }
}
