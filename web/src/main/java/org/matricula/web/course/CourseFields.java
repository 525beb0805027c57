package org.matricula.web.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Set;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.edit.Edit;

/** The fields of a course on its page, with their values when it was opened. */
public class CourseFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private CourseDetails seen;

    @Size(max = Course.CODE_LENGTH)
    private String code;

    @NotBlank
    @Size(max = Course.NAME_LENGTH)
    private String name;

    @Size(max = Course.DESCRIPTION_LENGTH)
    private String description;

    /** The fields of a new course. */
    CourseFields() {
        this(new CourseDetails(null, null, null));
    }

    CourseFields(CourseDetails seen) {
        this.seen = seen;
        set(seen);
    }

    private void set(CourseDetails details) {
        code = details.code();
        name = details.name();
        description = details.description();
    }

    /** Returns the edit of the user; an emptied code keeps its value. */
    Edit<CourseDetails> edit() {
        return new Edit<>(seen, new CourseDetails(code == null ? seen.code() : code, name, description));
    }

    /** Returns the fields of a copy: a code that is still the original's is assigned again. */
    CourseDetails copy() {
        return new CourseDetails(seen.code().equals(code) ? null : code, name, description);
    }

    /**
     * Starts again from the stored values, and applies the user's changes.
     *
     * @param mine the fields that keep the user's value although someone else changed them, too
     */
    void rebase(CourseDetails now, Set<String> mine) {
        set(edit().resolvedOn(now, mine));
        seen = now;
    }

    /** Returns the values that the page showed when it was opened. */
    public CourseDetails getSeen() {
        return seen;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
