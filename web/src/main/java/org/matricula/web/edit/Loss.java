package org.matricula.web.edit;

import org.matricula.domain.grade.Grade;
import org.matricula.web.picker.Choice;

/**
 * A grade that is deleted with its enrollment.
 *
 * @param choice the course or student at the other end
 */
public record Loss(Choice choice, Grade grade) {}
