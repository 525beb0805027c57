package org.matricula.web.list;

import java.io.Serializable;
import java.util.Locale;
import org.matricula.persistence.list.CellInput;

/** A cell of an edited list: a field, or a text. */
public class EditedCell implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String label;
    private final CellInput entry;
    private String text;
    private String seen;
    private String typed;

    /**
     * A cell.
     *
     * @param entry its input; null for a text
     * @param seen its value as the text of the field
     * @param text its value as people read it
     */
    EditedCell(String column, String label, CellInput entry, String seen, String text) {
        this.column = column;
        this.label = label;
        this.entry = entry;
        this.seen = seen;
        this.text = text;
        this.typed = seen;
    }

    /** Returns whether the user typed another value. */
    boolean isChanged() {
        return entry != null && !typed.equals(seen);
    }

    /**
     * Takes the stored value; the user's input stays.
     *
     * @return the change, as {@code Age: 20 → 21}; empty if it is the same
     */
    String meet(String nowSeen, String nowText) {
        var told = text.equals(nowText) ? "" : label + ": " + text + " → " + nowText;
        if (!isChanged()) {
            typed = nowSeen;
        }
        seen = nowSeen;
        text = nowText;
        return told;
    }

    /** Returns the kind of input, in lower case; empty if the cell only shows its text. */
    public String getKind() {
        return entry == null ? "" : entry.kind().name().toLowerCase(Locale.ROOT);
    }

    public String getColumn() {
        return column;
    }

    public String getLabel() {
        return label;
    }

    public CellInput getEntry() {
        return entry;
    }

    /** Its value, as people read it. */
    public String getText() {
        return text;
    }

    /** Its value when it was read, as it is edited. */
    public String getSeen() {
        return seen;
    }

    public String getTyped() {
        return typed;
    }

    /** Sets the input; null is empty. Browsers send line breaks of two characters. */
    public void setTyped(String typed) {
        this.typed = typed == null ? "" : typed.replace("\r\n", "\n");
    }
}
