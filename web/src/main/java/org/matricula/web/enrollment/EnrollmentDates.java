package org.matricula.web.enrollment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.matricula.domain.base.DateRange;
import org.matricula.web.page.DateLimits;
import org.matricula.web.page.Texts;

/** Checks the first and the last day in a row of the enrollment table; they have the ids {@code enrolledOn} and {@code endedOn}. */
@Named
@RequestScoped
public class EnrollmentDates {

    @Inject
    private Texts texts;

    @Inject
    private DateLimits limits;

    /** Refuses an implausible date, unless it is the stored one, which can be older than this rule. */
    public void checkFirst(FacesContext faces, UIComponent field, Object day) {
        var range = new DateRange(limits.getFirst(), limits.getLast());
        if (day instanceof LocalDate typed && !range.contains(typed) && !typed.equals(((UIInput) field).getValue())) {
            throw refusal("date.implausible", field, typed, range.first(), range.last());
        }
    }

    /**
     * Refuses an implausible date, and a last day before the first when the page is saved; picks and removals before that are not
     * refused.
     */
    public void checkLast(FacesContext faces, UIComponent field, Object last) {
        checkFirst(faces, field, last);
        var first = ((UIInput) field.findComponent("enrolledOn")).getValue();
        boolean saving = !faces.getPartialViewContext().isAjaxRequest();
        if (saving && first instanceof LocalDate begin && last instanceof LocalDate end && end.isBefore(begin)) {
            throw refusal("enrollment.endsBeforeItBegins", field, end, begin);
        }
    }

    private ValidatorException refusal(String key, UIComponent field, LocalDate... days) {
        var values = new Object[days.length + 1];
        values[0] = field.getAttributes().get("label");
        for (int i = 0; i < days.length; i++) {
            values[i + 1] = days[i].toString();
        }
        var words = texts.get(key, values);
        return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
    }
}
