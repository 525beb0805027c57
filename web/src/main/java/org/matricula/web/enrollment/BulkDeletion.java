package org.matricula.web.enrollment;

import java.io.Serializable;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.enrollment.DeletionReport;

/** The question before selected students or courses are deleted: what goes with them, and their number to be typed. */
public class BulkDeletion implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private DeletionReport report = DeletionReport.NOTHING;
    private String typed;

    /** Asks about so many rows. */
    public BulkDeletion(int number) {
        key = String.valueOf(number);
    }

    /** Asks about what goes with them now, and forgets what was typed. */
    public void ask(DeletionReport now) {
        report = now;
        typed = null;
    }

    /** Returns whether the user agreed. */
    public boolean isConfirmed() {
        return KeyFold.of(key).equals(KeyFold.of(typed));
    }

    /** Returns what the user has to type: how many rows there are. */
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
