package org.matricula.persistence.enrollment;

import java.util.List;
import java.util.Objects;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.persistence.error.ConflictException;
import org.matricula.persistence.error.ConflictException.Conflict;

/**
 * What a user did to a link, merged with what became of it meanwhile. Removing what is gone already and adding what was
 * added alike are no conflicts; a link that one changed and the other removed is.
 *
 * @param merged the values of the link after the save; null where it is to be no more
 * @param conflicts empty where the merge is clean
 */
record LinkMerge(EnrollmentDetails merged, List<Conflict> conflicts) {

    private static final EnrollmentDetails NOTHING = new EnrollmentDetails(null, null, null, null);

    /**
     * Merges.
     *
     * @param label the other end as people call it
     * @param now the values that stand in the database; null where there is no such link
     */
    static LinkMerge of(LinkEdit edit, String label, EnrollmentDetails now) {
        var seen = edit.seen();
        var wanted = edit.wanted();
        if (Objects.equals(seen, wanted) || Objects.equals(now, wanted)) {
            return new LinkMerge(now, List.of());
        }
        if (Objects.equals(now, seen)) {
            return new LinkMerge(wanted, List.of());
        }
        if (now == null || wanted == null) {
            var conflict = new Conflict(edit.otherEnd(), label, ConflictException.WHOLE_LINK, seen, now, wanted);
            return new LinkMerge(now, List.of(conflict));
        }
        var merge = new Edit<>(seen == null ? NOTHING : seen, wanted).onto(now);
        return new LinkMerge(
                merge.merged(),
                merge.conflicts().stream()
                        .map(field -> Conflict.of(edit.otherEnd(), label, field))
                        .toList());
    }
}
