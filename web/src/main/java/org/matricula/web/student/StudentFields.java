package org.matricula.web.student;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Set;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;

/** The fields of a student on its page, with their values when it was opened. */
public class StudentFields implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGE_RANGE = "{org.matricula.student.age}";

    private StudentDetails seen;

    @Size(max = Student.NUMBER_LENGTH)
    private String number;

    @NotBlank
    @Size(max = Student.NAME_LENGTH)
    private String name;

    @Min(value = 0, message = AGE_RANGE)
    @Max(value = Student.AGE_MAX, message = AGE_RANGE)
    private Integer age;

    /** The fields of a new student. */
    StudentFields() {
        this(new StudentDetails(null, null, null));
    }

    StudentFields(StudentDetails seen) {
        this.seen = seen;
        set(seen);
    }

    private void set(StudentDetails details) {
        number = details.number();
        name = details.name();
        age = details.age();
    }

    /** Returns the edit of the user; an emptied number keeps its value. */
    Edit<StudentDetails> edit() {
        return new Edit<>(seen, new StudentDetails(number == null ? seen.number() : number, name, age));
    }

    /** Returns the fields of a copy: a number that is still the original's is assigned again. */
    StudentDetails copy() {
        return new StudentDetails(seen.number().equals(number) ? null : number, name, age);
    }

    /**
     * Starts again from the stored values, and applies the user's changes.
     *
     * @param mine the fields that keep the user's value although someone else changed them, too
     */
    void rebase(StudentDetails now, Set<String> mine) {
        set(edit().resolvedOn(now, mine));
        seen = now;
    }

    /** Returns the values that the page showed when it was opened. */
    public StudentDetails getSeen() {
        return seen;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getAge() {
        return age;
    }

    public void setAge(Integer age) {
        this.age = age;
    }
}
