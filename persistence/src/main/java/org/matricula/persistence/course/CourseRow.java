package org.matricula.persistence.course;

import java.io.Serializable;

/** A course to choose from. */
public record CourseRow(Long id, String code, String name) implements Serializable {}
