package org.matricula.web.course;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.matricula.domain.grade.Grade;

/**
 * The grade scale as the page knows it.
 *
 * @param grades the best first
 */
record Scale(List<Grade> grades) implements Serializable {

    /** The grade with this id. */
    Optional<Grade> byId(Long id) {
        return grades.stream().filter(grade -> grade.getId().equals(id)).findFirst();
    }

    /** The grade that a typed code means: the very code, or else the only one that is the same but for upper and lower case. */
    Optional<Grade> byCode(String code) {
        var exact =
                grades.stream().filter(grade -> grade.getCode().equals(code)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        var alike = grades.stream()
                .filter(grade -> grade.getCode().equalsIgnoreCase(code))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    /** Whether what was typed into a cell means one of these, or none at all. */
    boolean knows(String typed) {
        return typed == null || typed.isBlank() || byCode(typed.strip()).isPresent();
    }
}
