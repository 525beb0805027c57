package org.matricula.persistence.list;

import java.util.ArrayList;
import java.util.List;

/** A field of a form, as its declaration differs from what its type and its rules say. */
public final class FormField {

    static final FormField USUAL = new FormField();

    private boolean hidden;
    private int size;
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
