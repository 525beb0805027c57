package org.matricula.persistence.history;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.base.EntityKey;
import org.matricula.domain.base.EntityRef;

/**
 * A filter of changes. Start with {@link #all()}; each step narrows it.
 *
 * @param objects of each of these objects and of its links with values, as of a student and its enrollments; empty for all
 * @param subject of objects of this kind, as in {@code student}; null for all
 * @param by by this user; null for all
 * @param text words to find in what the object was known by, and in the old and the new value; null or blank for all
 * @param from on this day or later, by the clock of the server; null for all
 * @param to on this day or before; null for all
 */
public record HistoryFilter(
        List<EntityKey> objects,
        @Nullable String subject,
        @Nullable String by,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Serializable {

    /** Every change. */
    public static HistoryFilter all() {
        return new HistoryFilter(List.of(), null, null, null, null, null);
    }

    /** Narrows it to an object and its links, deleted ones included. */
    public HistoryFilter of(EntityRef object) {
        var key = new EntityKey(object.kind(), object.getId());
        return new HistoryFilter(Stream.concat(objects.stream(), Stream.of(key)).toList(), subject, by, text, from, to);
    }

    /** Of objects of this kind. */
    public HistoryFilter of(@Nullable String kind) {
        return new HistoryFilter(objects, kind, by, text, from, to);
    }

    /** By this user. */
    public HistoryFilter by(@Nullable String name) {
        return new HistoryFilter(objects, subject, name, text, from, to);
    }

    /** With every one of these words. */
    public HistoryFilter matching(@Nullable String words) {
        return new HistoryFilter(objects, subject, by, words, from, to);
    }

    /** Narrows it to these days, both included; an end can be open. */
    public HistoryFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new HistoryFilter(objects, subject, by, text, first, last);
    }

    /** Returns whether the first day is after the last one, so that nothing matches. */
    public boolean isReversed() {
        return from != null && to != null && from.isAfter(to);
    }

    /** Returns whether it has conditions on changes, and not only on the action. */
    boolean asksForChanges() {
        return subject != null || asksForObjects();
    }

    /** Returns whether some changes of a kind of objects match, and others do not. */
    boolean asksForObjects() {
        return !objects.isEmpty() || (text != null && !text.isBlank());
    }
}
