package org.matricula.domain.base;

import java.util.Objects;
import org.matricula.domain.text.TextInput;

/**
 * The key of an object of any kind, for use without the object itself.
 *
 * @param kind the kind of object, as in {@code student}
 * @param id the surrogate key
 */
public record EntityKey(String kind, Long id) implements EntityRef {

    /** A key has a kind and an id. */
    public EntityKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, kind + ".id");
    }

    /**
     * Reads a key from an address or a form.
     *
     * @param text a whole number; white space around it is ignored
     * @throws IllegalArgumentException if it is none; the message names the field and the text
     */
    public static EntityKey parse(String kind, String text) {
        try {
            return new EntityKey(kind, Long.valueOf(String.valueOf(TextInput.line(text))));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(kind + ".id \"" + text + "\" is not a whole number", e);
        }
    }

    @Override
    public Long getId() {
        return id;
    }
}
