package org.matricula.persistence.form;

import java.io.Serializable;

/**
 * The list of what refers to an object.
 *
 * @param name the column that counts them
 * @param address its address in the pages, with the filter for the object
 */
public record RelatedList(String name, String address) implements Serializable {}
