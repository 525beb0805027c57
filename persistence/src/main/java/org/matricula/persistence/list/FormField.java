package org.matricula.persistence.list;

/** A field of a form, as its declaration differs from what its type and its rules say. */
public final class FormField {

    static final FormField USUAL = new FormField();

    private boolean hidden;
    private int size;

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

    /** Returns whether the form leaves it out. */
    public boolean isHidden() {
        return hidden;
    }

    /** Returns the width of the input in characters; 0 if it follows from the maximum length. */
    public int size() {
        return size;
    }
}
