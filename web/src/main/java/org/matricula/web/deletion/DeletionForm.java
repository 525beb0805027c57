package org.matricula.web.deletion;

import org.matricula.persistence.enrollment.DeletionReport;

/** The confirmation of the deletion of a student or course: a preview and, if grades are deleted, the key to be typed. */
public class DeletionForm extends BulkDeletion {

    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * Creates the confirmation for a student or course.
     *
     * @param key its number or code
     * @param report the preview
     */
    public DeletionForm(String key, String name, DeletionReport report) {
        super(key);
        this.name = name;
        ask(report);
    }

    /** Returns whether the user has to type the key. */
    public boolean isAsking() {
        return getReport().graded() > 0;
    }

    @Override
    public boolean isConfirmed() {
        return !isAsking() || super.isConfirmed();
    }

    public String getName() {
        return name;
    }
}
