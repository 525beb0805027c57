package org.matricula.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import org.matricula.domain.base.DateRange;

/** The first and the last day of a date field, by the rules of the entities. */
@Named
@RequestScoped
public class DateLimits {

    @Resource
    private ValidatorFactory validators;

    private DateRange range;

    @PostConstruct
    void read() {
        range = DateRange.plausible(validators.getClockProvider().getClock());
    }

    public LocalDate getFirst() {
        return range.first();
    }

    public LocalDate getLast() {
        return range.last();
    }
}
