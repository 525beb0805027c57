package org.matricula.web.enrollment;

import java.io.Serializable;
import java.util.List;
import org.matricula.web.conflict.ConflictPanel;

/** A student or a course with its enrollments, as the user left it on its page; {@link SaveButtons} save it. */
public interface Draft extends Serializable {

    /** The folder of its pages, as in {@code /student}. */
    String folder();

    /**
     * What people call something that a save did not find.
     *
     * @param field {@code student.id} or {@code course.id}
     * @param id of it
     */
    String nameOf(String field, String id);

    /** The grades that would be lost. */
    List<Loss> losses();

    /** Takes back what would lose grades. */
    void keepGraded();

    /** Whether it can be saved; if not, says why. */
    boolean isReady();

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
