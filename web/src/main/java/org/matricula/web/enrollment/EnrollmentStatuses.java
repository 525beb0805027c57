package org.matricula.web.enrollment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.matricula.domain.enrollment.EnrollmentStatus;

/** The states of an enrollment as the choices of a field. */
@Named
@ApplicationScoped
public class EnrollmentStatuses {

    public List<EnrollmentStatus> getAll() {
        return List.of(EnrollmentStatus.values());
    }
}
