package org.matricula.web.deletion;

import java.io.Serializable;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.enrollment.DeletionReport;

/** The confirmation of the deletion of a student or course: a preview and, if grades are deleted, the key to be typed. */
public class DeletionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String name;
    private final DeletionReport report;
    private String typed;

    /**
     * Creates the confirmation for a student or course.
     *
     * @param key its number or code
     * @param report the preview
     */
    public DeletionForm(String key, String name, DeletionReport report) {
        this.key = key;
        this.name = name;
        this.report = report;
    }

    /** Returns whether the user has to type the key. */
    public boolean isAsking() {
        return report.graded() > 0;
    }

    /** Returns whether the user agreed. */
    public boolean isConfirmed() {
        return !isAsking() || KeyFold.of(key).equals(KeyFold.of(typed));
    }

    public String getKey() {
        return key;
    }

    public String getName() {
        return name;
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
