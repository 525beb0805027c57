package org.matricula.persistence.form;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.list.CellInput;

/**
 * An input of a form.
 *
 * @param name the field
 * @param input the kind of input, and the choices
 * @param longest the maximum length of a text, in characters
 * @param size the width in characters
 * @param target the kind of object that a reference names, as in {@code course}; none for a value
 * @param assigned whether it is a key that is assigned where it is left empty
 */
public record FormInput(
        String name,
        CellInput input,
        int longest,
        int size,
        @Nullable String target,
        boolean assigned) implements Serializable {}
