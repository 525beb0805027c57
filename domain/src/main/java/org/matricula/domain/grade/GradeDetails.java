package org.matricula.domain.grade;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.TextInput;

/**
 * The editable fields of a grade.
 *
 * @param code the text on the certificate, 1 to 12 characters
 * @param points the value in an average, 0 to 999.99; null if the grade does not count
 * @param passing whether the course is passed with it
 * @param position the place in the scale, the best first
 */
public record GradeDetails(String code, @Nullable BigDecimal points, boolean passing, int position)
        implements Serializable {

    /** The code has its normal form; 4 and 4.00 are the same number of points. */
    public GradeDetails {
        code = TextInput.line(code);
        points = points == null ? null : plain(points.stripTrailingZeros());
    }

    /** Ten is 10 and not 1E+1. */
    private static BigDecimal plain(BigDecimal stripped) {
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
