package org.matricula.persistence.check;

import java.util.List;

/**
 * The result of a check, before it has words.
 *
 * @param key of the text, as {@code hosts.set}; it begins with the name of the check
 * @param values for {0}, {1} and so on of the text
 */
record Outcome(State state, String key, List<Object> values) {

    static Outcome ok(String key, Object... values) {
        return new Outcome(State.OK, key, List.of(values));
    }

    static Outcome warning(String key, Object... values) {
        return new Outcome(State.WARNING, key, List.of(values));
    }

    static Outcome error(String key, Object... values) {
        return new Outcome(State.ERROR, key, List.of(values));
    }
}
