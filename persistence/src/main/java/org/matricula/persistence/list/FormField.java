package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of a form, as its declaration differs from what its type and its rules say. */
public final class FormField {

    static final FormField USUAL = new FormField();

    private boolean hidden;
    private int size;
    private @Nullable Function<EntityManager, List<String>> options;
    private final List<String> heads = new ArrayList<>();

    FormField() {}

    /** Leaves the field out of the form; it keeps its value. */
    public FormField hidden() {
        hidden = true;
        return this;
    }

    /**
     * Makes the input as wide as that.
     *
     * @param characters at least 1
     */
    public FormField size(int characters) {
        size = characters;
        return this;
    }

    /**
     * Lets the user choose several of these options; the value is a text with commas between them.
     *
     * @param found reads them, in the order of the form
     */
    public FormField options(Function<EntityManager, List<String>> found) {
        options = found;
        return this;
    }

    /** Returns the options of which several can be chosen; empty for another kind of field. */
    public Optional<List<String>> options(EntityManager em) {
        return Optional.ofNullable(options).map(found -> found.apply(em));
    }

    /** Lets an import find the column of the field by another head, in any case. */
    public FormField head(String other) {
        heads.add(other);
        return this;
    }

    /** Returns the other heads of its column in an import. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    /** Returns whether the form leaves it out. */
    public boolean isHidden() {
        return hidden;
    }

    /** Returns the width of the input in characters; 0 if it follows from the maximum length. */
    public int size() {
        return size;
    }
}
