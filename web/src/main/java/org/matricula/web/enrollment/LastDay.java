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
import org.matricula.web.page.Texts;

/** Checks the last day of an enrollment against the first one, which stands in the same row under the id {@code enrolledOn}. */
@Named
@RequestScoped
public class LastDay {

    @Inject
    private Texts texts;

    /** Refuses a last day before the first. A pick or a removal goes through nevertheless: the page is checked when it is saved. */
    public void check(FacesContext faces, UIComponent field, Object last) {
        var first = ((UIInput) field.findComponent("enrolledOn")).getValue();
        boolean saving = !faces.getPartialViewContext().isAjaxRequest();
        if (saving && first instanceof LocalDate begin && last instanceof LocalDate end && end.isBefore(begin)) {
            var words = texts.get(
                    "enrollment.endsBeforeItBegins",
                    field.getAttributes().get("label"),
                    end.toString(),
                    begin.toString());
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        }
    }
}
