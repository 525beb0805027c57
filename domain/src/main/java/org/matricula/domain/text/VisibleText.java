package org.matricula.domain.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that a reader sees as it is: without control characters, zero-width and other invisible characters, and halves of
 * characters, which no file can hold. A refusal names the code point. A text of one line also has at least one letter or digit.
 * Letters of any language are fine, with the joiners that some scripts and emoji need; null and empty texts are valid.
 */
@Documented
@Constraint(validatedBy = VisibleTextValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface VisibleText {

    /** Returns whether the text may have line breaks, and need not have a letter or digit. */
    boolean lines() default false;

    /** The key of the message for a text without a letter or digit. */
    String message() default "{org.matricula.text.empty}";

    /** As Bean Validation wants it. */
    Class<?>[] groups() default {};

    /** As Bean Validation wants it. */
    Class<? extends Payload>[] payload() default {};
}
