package org.matricula.web.course;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.persistence.enrollment.EnrollmentRow;
import org.matricula.persistence.enrollment.LinkEdit;
import org.matricula.web.conflict.ConflictPanel;
import org.matricula.web.enrollment.Loss;

/**
 * Every row that the roster showed since the page was opened: an edit may arrive after the table turned to another page, and a
 * student who is marked to be removed stays marked.
 */
public class ShownRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<Long, RosterRow> rows = new LinkedHashMap<>();

    /** The row of an enrollment, with what stands in the database now. */
    RosterRow show(EnrollmentRow link, EnrollmentDetails now) {
        var row = rows.computeIfAbsent(link.id(), id -> new RosterRow(link, now));
        row.refresh(now);
        return row;
    }

    /** The row of that enrollment; null if it was never shown. */
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

    /** Follows what was decided where someone else changed an enrollment that is to be removed. */
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

    /** The grades that would be lost with the next save. */
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

    /** The rows with a text that is not saved, on whatever page of the table. */
    List<RosterRow> unsettled() {
        return rows.values().stream()
                .filter(row -> !row.isGone() && !row.getUnsettled().isEmpty())
                .toList();
    }
}
