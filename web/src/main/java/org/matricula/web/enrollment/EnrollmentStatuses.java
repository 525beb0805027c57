package org.matricula.web.enrollment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.web.conflict.ValueTexts;

/** The states of an enrollment as the choices of a menu. */
@Named
@RequestScoped
public class EnrollmentStatuses {

    @Inject
    private ValueTexts values;

    private List<SelectItem> items;

    /** Returns all states with their names. */
    public List<SelectItem> getItems() {
        if (items == null) {
            items = Arrays.stream(EnrollmentStatus.values())
                    .map(status -> new SelectItem(status, values.of(status)))
                    .toList();
        }
        return items;
    }
}
