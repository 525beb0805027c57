package org.matricula.web.enrollment;

import java.io.Serializable;
import java.util.List;
import org.matricula.web.conflict.ConflictPanel;

/** A grade, or a student or a course with its enrollments, as the user left it on its page; {@link SaveButtons} save it. */
public interface Draft extends Serializable {

    /** The folder of its pages, as in {@code /student}. */
    String folder();

    /**
     * What people call something that a save did not find.
     *
     * @param field {@code student.id}, {@code course.id} or {@code grade.id}
     * @param id of it
     */
    String nameOf(String field, String id);

    /** Whether it has enrollments, which a copy may get or not. */
    default boolean isLinked() {
        return true;
    }

    /** The grades that would be lost. */
    default List<Loss> losses() {
        return List.of();
    }

    /** Takes back what would lose grades. */
    default void keepGraded() {
        // where nothing is lost, nothing is taken back
    }

    /** Whether it can be saved; if not, says why. */
    default boolean isReady() {
        return true;
    }

    /**
     * Saves it.
     *
     * @return its id
     */
    Long store();

    /**
     * Saves it as a new one, which begins where it stands on the page; the original stays as it is.
     *
     * @param linked whether the copy gets the links of the original, too
     * @return the id of the copy
     */
    Long storeCopy(boolean linked);

    /**
     * Starts anew from what stands in the database by now, with what was decided after a conflict on top.
     *
     * @return whether it is still there
     */
    boolean rebase(ConflictPanel decided);
}
