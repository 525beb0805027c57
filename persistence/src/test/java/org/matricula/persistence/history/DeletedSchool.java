package org.matricula.persistence.history;

import jakarta.ejb.EJB;
import org.matricula.domain.history.ChangeKind;
import org.matricula.persistence.deletion.Deletion;
import org.matricula.persistence.enrollment.SmallSchool;
import org.matricula.persistence.list.Window;

/** The starting point of tests of restorations: the small school, and the latest deletion of a kind. */
abstract class DeletedSchool extends SmallSchool {

    @EJB
    Restoration restoration;

    @EJB
    History history;

    @EJB
    Deletion deletion;

    /** The latest deletion of an object of this kind. */
    Long deletionOf(String subject) {
        return history.rows(HistoryFilter.all().of(subject), Window.firstPage()).stream()
                .flatMap(action -> action.objects().stream())
                .filter(change -> change.kind() == ChangeKind.DELETED)
                .findFirst()
                .orElseThrow()
                .changeId();
    }
}
