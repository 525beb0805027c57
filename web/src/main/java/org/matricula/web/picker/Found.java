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

    /** Looks for choices on the server: those that match the text and are not among the chosen. */
    @FunctionalInterface
    public interface Finder extends Serializable {
        /** Finds nothing: for a box whose content may be taken out, and nothing put in. */
        Finder NOTHING = (text, chosen, atMost) -> new Found(List.of(), 0);

        /** At most so many of those that match every word of the text; an empty text matches all. */
        Found find(String text, List<Choice> chosen, int atMost);
    }
}
