package org.matricula.web.enrollment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.Grade;

/** The filters of the enrollment list as they stand in the address. What they do not name, they leave out. */
final class FilterWords {

    /** Those that are not graded yet. */
    static final String NOT_GRADED = "none";
    /** Those that have a grade, whichever. */
    static final String GRADED = "any";

    private FilterWords() {}

    /** The states by their names with commas between them; other names are passed over. */
    static List<EnrollmentStatus> statuses(String text) {
        var names = text == null
                ? List.<String>of()
                : List.of(text.toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
        return Arrays.stream(EnrollmentStatus.values())
                .filter(each -> names.contains(each.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The grade with this code, if the scale has it. */
    static Optional<Grade> grade(String code, List<Grade> scale) {
        return scale.stream().filter(each -> each.getCode().equals(code)).findFirst();
    }
}
