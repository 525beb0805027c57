package org.matricula.web.list;

import java.io.Serializable;
import java.util.Locale;
import org.matricula.persistence.list.CellInput;

/** A cell of a list that is edited: one that takes a value, or one that only shows its text. */
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
     * @param entry what it takes; null where it only shows its text
     * @param seen its value, as it is edited
     * @param text its value, as people read it
     */
    EditedCell(String column, String label, CellInput entry, String seen, String text) {
        this.column = column;
        this.label = label;
        this.entry = entry;
        this.seen = seen;
        this.text = text;
        this.typed = seen;
    }

    /** Returns whether the user typed something else than what stood there. */
    boolean isChanged() {
        return entry != null && !typed.equals(seen);
    }

    /**
     * Takes what stands there by now; what the user typed stays.
     *
     * @return what became of it, as {@code Age: 20 → 21}; empty where it is as it was
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

    /** Takes what was typed; null is empty. Browsers send line breaks of two characters. */
    public void setTyped(String typed) {
        this.typed = typed == null ? "" : typed.replace("\r\n", "\n");
    }
}
