package org.matricula.domain.base;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks a {@link PlausibleDate}, and names the allowed days where it is none. */
public class PlausibleDateValidator implements ConstraintValidator<PlausibleDate, LocalDate> {

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
        var range = DateRange.plausible(context.getClockProvider().getClock());
        if (day == null || range.contains(day)) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("%s %s {org.matricula.plausibleDate.to} %s"
                        .formatted(context.getDefaultConstraintMessageTemplate(), range.first(), range.last()))
                .addConstraintViolation();
        return false;
    }
}
