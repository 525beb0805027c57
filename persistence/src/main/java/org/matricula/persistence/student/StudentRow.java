package org.matricula.persistence.student;

import java.io.Serializable;

/** A student to choose from. */
public record StudentRow(Long id, String number, String name) implements Serializable {}
