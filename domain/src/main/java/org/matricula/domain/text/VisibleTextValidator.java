package org.matricula.domain.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks {@link VisibleText}. */
public class VisibleTextValidator implements ConstraintValidator<VisibleText, String> {

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private boolean lines;

    @Override
    public void initialize(VisibleText rule) {
        lines = rule.lines();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null || text.isEmpty()) {
            return true;
        }
        var invisible = lines ? InvisibleCharacters.firstInLines(text) : InvisibleCharacters.firstInLine(text);
        if (invisible.isPresent()) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            "{org.matricula.text.invisible} " + InvisibleCharacters.name(invisible.getAsInt()))
                    .addConstraintViolation();
            return false;
        }
        return lines || LETTER_OR_DIGIT.matcher(text).find();
    }
}
