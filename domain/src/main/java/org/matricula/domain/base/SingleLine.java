package org.matricula.domain.base;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that looks like what it is: no line break, no other control character, no half of a character, which no file can
 * hold, and nothing that turns the order of the letters around for the reader. Letters of any language are fine.
 */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]*")
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SingleLine {

    /** The key of the message. */
    String message() default "{org.matricula.singleLine}";

    /** As Bean Validation wants it. */
    Class<?>[] groups() default {};

    /** As Bean Validation wants it. */
    Class<? extends Payload>[] payload() default {};
}
