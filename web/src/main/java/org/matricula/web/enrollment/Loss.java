package org.matricula.web.enrollment;

import org.matricula.domain.grade.Grade;
import org.matricula.web.picker.Choice;

/**
 * A grade that goes with an enrollment when it is removed.
 *
 * @param choice the course or student at the other end
 */
public record Loss(Choice choice, Grade grade) {}
