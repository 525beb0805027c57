package org.matricula.persistence.security;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.security.SecurityEvent;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.change.ChangeAuthor;
import org.matricula.persistence.change.ChangeRule;

/** Records changes of accounts and groups, imports and restorations in the security log, in their own transaction. */
public final class RecordedChanges implements ChangeRule {

    private static final int NAMED = 5;

    /** {@inheritDoc} */
    @Override
    public void require(EntityManager em, ChangeAuthor author, List<ChangeDetails> changes) {
        record(em, author, SecurityEventKind.ACCOUNT_CHANGED, changes, RecordedChanges::isAboutAccounts);
        record(em, author, SecurityEventKind.IMPORTED, changes, change -> author.origin()
                .equals("import"));
        record(em, author, SecurityEventKind.RESTORED, changes, change -> change.kind() == ChangeKind.RESTORED);
    }

    private static boolean isAboutAccounts(ChangeDetails change) {
        return List.of("account", "group").contains(change.object().subject());
    }

    private static void record(
            EntityManager em,
            ChangeAuthor author,
            SecurityEventKind kind,
            List<ChangeDetails> changes,
            Predicate<ChangeDetails> which) {
        var names = changes.stream()
                .filter(which)
                .map(change -> change.object().subject() + " " + change.object().label())
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            SecurityLog.write(
                    em,
                    new SecurityEvent(
                            Instant.now(), kind, author.name(), author.client(), author.origin() + ": " + names));
        }
    }
}
