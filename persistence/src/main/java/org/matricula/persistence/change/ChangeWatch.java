package org.matricula.persistence.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.ChangedObject;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.history.TracedEntity;

/** Records what is saved and removed on this thread, from its opening to its closing. */
public final class ChangeWatch implements AutoCloseable {

    private static final ThreadLocal<ChangeWatch> CURRENT = new ThreadLocal<>();

    private final @Nullable ChangeWatch outer = CURRENT.get();
    private final List<ChangeDetails> changes = new ArrayList<>();
    private final List<ChangeDetails> links = new ArrayList<>(); // after the fields of their objects
    private final Set<Link> added = new HashSet<>();
    private final Set<Link> removed = new HashSet<>();

    private @Nullable Long undoes;

    private ChangeWatch() {}

    /** Begins to watch; an open watch of the same thread is suspended. */
    public static ChangeWatch open() {
        var watch = new ChangeWatch();
        CURRENT.set(watch);
        return watch;
    }

    /** Returns whether somebody watches this thread. */
    public static boolean isOpen() {
        return CURRENT.get() != null;
    }

    static Optional<ChangeWatch> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    void created(TracedEntity entity) {
        came(ChangeKind.CREATED, entity.traced());
    }

    /** Records a restored object, which is inserted without the persistence provider, because that assigns new ids. */
    public static void restored(ChangedObject object) {
        current().ifPresent(watch -> watch.came(ChangeKind.RESTORED, object));
    }

    /** Records a new link of a relation without values; the other end records it, too. */
    public static void linked(TracedEntity of, String relation, TracedEntity end) {
        link(ChangeKind.CHANGED, of, null, relation, null, RecordedValue.of(end));
    }

    /** Records that a link was removed; the other end records it, too. */
    public static void unlinked(TracedEntity of, String relation, TracedEntity end) {
        link(ChangeKind.CHANGED, of, null, relation, RecordedValue.of(end), null);
    }

    /** Records that a link goes with an object that is deleted. */
    public static void deletedLink(TracedEntity gone, String relation, TracedEntity end) {
        link(ChangeKind.DELETED, gone, gone.getVersion(), relation, RecordedValue.of(end), null);
    }

    private static void link(
            ChangeKind kind,
            TracedEntity of,
            @Nullable Integer version,
            String relation,
            @Nullable RecordedValue before,
            @Nullable RecordedValue after) {
        current()
                .ifPresent(watch ->
                        watch.links.add(new ChangeDetails(kind, of.traced(), version, relation, before, after)));
    }

    /** Records that this thread undoes an action of history. */
    public static void undoing(Long actionId) {
        current().ifPresent(watch -> watch.undoes = actionId);
    }

    /** Returns the id of the action that is undone. */
    @Nullable
    Long undoes() {
        return undoes;
    }

    private void came(ChangeKind kind, ChangedObject object) {
        changes.add(new ChangeDetails(kind, object, null, null, null, null));
        if (object.isLink()) {
            added.add(Link.of(object));
        }
    }

    void changed(TracedEntity entity, @Nullable Record before) {
        if (before != null) {
            var object = entity.traced();
            Values.between(before, entity.details())
                    .forEach(each -> changes.add(new ChangeDetails(
                            ChangeKind.CHANGED, object, null, each.field(), each.before(), each.after())));
        }
    }

    void deleted(TracedEntity entity, Record before) {
        var object = entity.traced();
        var version = entity.getVersion();
        var values = Values.of(before);
        if (values.isEmpty()) {
            changes.add(new ChangeDetails(ChangeKind.DELETED, object, version, null, null, null));
        }
        values.forEach((field, value) ->
                changes.add(new ChangeDetails(ChangeKind.DELETED, object, version, field, value, null)));
        if (object.isLink()) {
            removed.add(Link.of(object));
        }
    }

    /** Returns all changes in their order, those of links last. */
    public List<ChangeDetails> changes() {
        return Stream.concat(changes.stream(), links.stream()).toList();
    }

    /** Returns the changed links for the announcement, if there are any. */
    public Optional<LinksChanged> links(String by) {
        return added.isEmpty() && removed.isEmpty()
                ? Optional.empty()
                : Optional.of(new LinksChanged(by, added, removed));
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
