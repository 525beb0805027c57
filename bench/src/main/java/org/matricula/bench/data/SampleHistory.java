package org.matricula.bench.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.ActionCount;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.ChangedObject;
import org.matricula.domain.history.TracedEntity;

/** The history of a school that was imported at once: one action, and in it the creation of every object. */
final class SampleHistory {

    private static final Instant DONE_AT = Instant.parse("2026-09-01T08:00:00Z");
    private static final String ORIGIN = "import";

    private final Action action;
    private final Map<String, Long> objects = new TreeMap<>();
    private long id;

    /** The history as it goes on after an id. */
    SampleHistory(long after) {
        action = StoredEntity.withId(new Action(DONE_AT, SampleAccount.NAME, ORIGIN, null), after + 1);
        id = after + 1;
    }

    Action action() {
        return action;
    }

    /** Returns the creations of these; they are made as they are read. */
    Stream<Change> of(Stream<? extends TracedEntity> created) {
        return created.map(TracedEntity::traced).map(object -> {
            created(object.subject());
            return StoredEntity.withId(
                    new Change(
                            action,
                            new ChangeDetails(ChangeKind.CREATED, object, null, null, null, null),
                            ends(object)),
                    ++id);
        });
    }

    private static List<Optional<Long>> ends(ChangedObject object) {
        if (object.isLink()) {
            return object.ends().stream().map(Optional::of).toList();
        }
        return List.of(own("student", object), own("course", object));
    }

    private static Optional<Long> own(String kind, ChangedObject object) {
        return Optional.of(object.id()).filter(id -> object.subject().equals(kind));
    }

    private void created(String subject) {
        objects.merge(subject, 1L, Long::sum);
    }

    /** Returns how many objects of each kind {@link #of} has read so far. */
    Stream<ActionCount> counts() {
        return objects.entrySet().stream()
                .map(each -> StoredEntity.withId(
                        new ActionCount(action, ChangeKind.CREATED, each.getKey(), each.getValue(), each.getValue()),
                        ++id));
    }

    /** Returns the last id that was given. */
    long lastId() {
        return id;
    }
}
