package org.matricula.web.deletion;

import java.io.Serializable;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.enrollment.DeletionReport;

/** The confirmation of the deletion of selected students or courses: a preview, and their number to be typed. */
public class BulkDeletion implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private DeletionReport report = DeletionReport.NOTHING;
    private String typed;

    /** Asks about so many rows, whose number is typed. */
    public BulkDeletion(int number) {
        this(String.valueOf(number));
    }

    BulkDeletion(String key) {
        this.key = key;
    }

    /** Sets the current preview, and clears the input. */
    public void ask(DeletionReport now) {
        report = now;
        typed = null;
    }

    /** Returns whether the user agreed. */
    public boolean isConfirmed() {
        return KeyFold.of(key).equals(KeyFold.of(typed));
    }

    /** Returns the text to be typed. */
    public String getKey() {
        return key;
    }

    public DeletionReport getReport() {
        return report;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
