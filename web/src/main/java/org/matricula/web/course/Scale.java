package org.matricula.web.course;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.text.KeyFold;
import org.matricula.domain.text.TextInput;

/**
 * The grade scale of the page.
 *
 * @param grades the best first
 */
record Scale(List<Grade> grades) implements Serializable {

    /** The grade with this id. */
    Optional<Grade> byId(Long id) {
        return grades.stream().filter(grade -> grade.getId().equals(id)).findFirst();
    }

    /** Returns the grade of a typed code: case, width, dashes and white space do not matter. */
    Optional<Grade> byCode(String code) {
        var folded = KeyFold.of(code);
        return grades.stream()
                .filter(grade -> KeyFold.of(grade.getCode()).equals(folded))
                .findFirst();
    }

    /** Returns whether the text of a cell is one of these grades, or empty. */
    boolean knows(String typed) {
        return TextInput.line(typed) == null || byCode(typed).isPresent();
    }
}
