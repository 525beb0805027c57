package org.matricula.persistence.relation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.edit.Edit;
import org.matricula.persistence.error.ConflictException.Conflict;

/**
 * An edit of a link, merged with the current state. Removing a link that no longer exists, or adding one that was
 * added with the same values, is not a conflict; changing a link that someone else removed is.
 *
 * @param merged the values of the link after the save; null if it is removed
 * @param conflicts empty if there are none
 */
record LinkMerge(@Nullable Record merged, List<Conflict> conflicts) {

    /**
     * Merges an edit.
     *
     * @param link the kind of the link
     * @param label the other end as people call it; null if it was deleted
     * @param now the stored values; null if there is no such link
     * @param nothing the values of a link without any
     */
    static LinkMerge of(String link, LinkEdit edit, @Nullable String label, @Nullable Record now, Record nothing) {
        var seen = edit.seen();
        var wanted = edit.wanted();
        if (Objects.equals(seen, wanted) || Objects.equals(now, wanted)) {
            return new LinkMerge(now, List.of());
        }
        if (Objects.equals(now, seen)) {
            return new LinkMerge(wanted, List.of());
        }
        if (now == null || wanted == null) {
            var conflict = new Conflict(edit.otherEnd(), label, link, "", seen, now, wanted);
            return new LinkMerge(now, List.of(conflict));
        }
        var merge = new Edit<>(seen == null ? nothing : seen, wanted).onto(now);
        return new LinkMerge(
                merge.merged(),
                merge.conflicts().stream()
                        .map(field -> Conflict.of(edit.otherEnd(), label, link, field))
                        .toList());
    }
}
