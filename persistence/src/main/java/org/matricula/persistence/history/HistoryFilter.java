package org.matricula.persistence.history;

import java.io.Serializable;
import java.time.LocalDate;
import org.matricula.domain.course.CourseRef;
import org.matricula.domain.student.StudentRef;

/**
 * A filter of changes. Start with {@link #all()}; each step narrows it.
 *
 * @param studentId of this student and its enrollments; null for all
 * @param courseId of this course and its enrollments; null for all
 * @param objectId of the object with this id, without what is linked to it; null for all
 * @param subject of objects of this kind, as in {@code student}; null for all
 * @param by by this user; null for all
 * @param text words to find in what the object was known by, and in the old and the new value; null or blank for all
 * @param from on this day or later, by the clock of the server; null for all
 * @param to on this day or before; null for all
 */
public record HistoryFilter(
        Long studentId,
        Long courseId,
        Long objectId,
        String subject,
        String by,
        String text,
        LocalDate from,
        LocalDate to)
        implements Serializable {

    /** Every change. */
    public static HistoryFilter all() {
        return new HistoryFilter(null, null, null, null, null, null, null, null);
    }

    /** Narrows it to the student and its enrollments, deleted ones included. */
    public HistoryFilter of(StudentRef student) {
        return new HistoryFilter(student.getId(), courseId, objectId, subject, by, text, from, to);
    }

    /** Narrows it to the course and its enrollments, deleted ones included. */
    public HistoryFilter of(CourseRef course) {
        return new HistoryFilter(studentId, course.getId(), objectId, subject, by, text, from, to);
    }

    /** Narrows it to one object, without what is linked to it. */
    public HistoryFilter ofObject(String kind, Long id) {
        return new HistoryFilter(studentId, courseId, id, kind, by, text, from, to);
    }

    /** Of objects of this kind. */
    public HistoryFilter of(String kind) {
        return new HistoryFilter(studentId, courseId, objectId, kind, by, text, from, to);
    }

    /** By this user. */
    public HistoryFilter by(String name) {
        return new HistoryFilter(studentId, courseId, objectId, subject, name, text, from, to);
    }

    /** With every one of these words. */
    public HistoryFilter matching(String words) {
        return new HistoryFilter(studentId, courseId, objectId, subject, by, words, from, to);
    }

    /** Narrows it to these days, both included; null for an open end. */
    public HistoryFilter between(LocalDate first, LocalDate last) {
        return new HistoryFilter(studentId, courseId, objectId, subject, by, text, first, last);
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
        return studentId != null || courseId != null || objectId != null || (text != null && !text.isBlank());
    }
}
