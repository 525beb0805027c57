package org.matricula.web.course;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.persistence.enrollment.EnrollmentRow;
import org.matricula.persistence.relation.LinkEdit;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.edit.Loss;

/**
 * Every row that the roster showed since the page was opened: an edit can arrive after the table has turned to another page, and
 * a marked student stays marked.
 */
public class ShownRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<Long, RosterRow> rows = new LinkedHashMap<>();

    /** Returns the row of an enrollment with its stored values. */
    RosterRow show(EnrollmentRow link, EnrollmentDetails now) {
        var row = rows.computeIfAbsent(link.id(), id -> new RosterRow(link, now));
        row.refresh(now);
        return row;
    }

    /** Returns the row of an enrollment; null if it was never shown. */
    RosterRow row(Long id) {
        return rows.get(id);
    }

    /** Returns the removals of the marked rows. */
    List<LinkEdit> removals() {
        return getRemoved().stream().map(RosterRow::removal).toList();
    }

    /** Takes the marks back that would lose a grade. */
    void keepGraded() {
        losing().forEach(RosterRow::toggle);
    }

    /** Applies the decisions about marked enrollments that someone else has changed. */
    void rebase(ConflictPanel panel) {
        for (var decision : panel.getDecisions()) {
            var conflict = decision.getConflict();
            getRemoved().stream()
                    .filter(row -> row.getLink().studentId().equals(conflict.linkedTo()))
                    .forEach(row -> {
                        row.expect((EnrollmentDetails) conflict.now());
                        if (panel.mine(conflict.linkedTo()).isEmpty()) {
                            row.toggle();
                        }
                    });
        }
    }

    /** Returns the rows that are marked to be removed. */
    public List<RosterRow> getRemoved() {
        return rows.values().stream().filter(RosterRow::isRemoved).toList();
    }

    /** Returns the grades that the next save would delete. */
    List<Loss> losses() {
        return losing().stream()
                .map(row -> new Loss(row.getChoice(), row.getSeen().grade()))
                .toList();
    }

    private List<RosterRow> losing() {
        return getRemoved().stream()
                .filter(row -> row.getSeen().grade() != null)
                .toList();
    }

    /** Returns the rows with unsaved text, on all pages of the table. */
    List<RosterRow> unsettled() {
        return rows.values().stream()
                .filter(row -> !row.isGone() && !row.getUnsettled().isEmpty())
                .toList();
    }
}
