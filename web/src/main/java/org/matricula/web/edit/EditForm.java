package org.matricula.web.edit;

import java.io.Serializable;
import java.util.List;
import org.matricula.web.conflict.ConflictPanel;

/** The form of a grade, or of a student or a course with its enrollments, as {@link SaveFlow} saves it. */
public interface EditForm extends Serializable {

    /** Returns the folder of its pages, as in {@code /student}. */
    String folder();

    /**
     * Returns the label of an object that a save did not find.
     *
     * @param field {@code student.id}, {@code course.id} or {@code grade.id}
     * @param id of it
     */
    String nameOf(String field, String id);

    /** Returns whether it has enrollments that a copy can take over. */
    default boolean isLinked() {
        return true;
    }

    /** Returns the grades that the save would delete. */
    default List<Loss> losses() {
        return List.of();
    }

    /** Undoes the edits that would delete grades. */
    default void keepGraded() {
        // where nothing is lost, nothing is taken back
    }

    /** Returns whether the form is valid; otherwise adds messages. */
    default boolean isReady() {
        return true;
    }

    /**
     * Saves the form.
     *
     * @return the id of the object
     */
    Long store();

    /**
     * Saves the values on the page as a new object. The original stays as it is.
     *
     * @param linked whether the copy gets the links of the original
     * @return the id of the copy
     */
    Long storeCopy(boolean linked);

    /**
     * Starts again from the stored values, and applies the decisions about a conflict.
     *
     * @return whether the object still exists
     */
    boolean rebase(ConflictPanel decided);
}
