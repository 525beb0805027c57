package org.matricula.web.page;

import jakarta.faces.application.FacesMessage;

/** A message that names something and links to it. */
public class LinkedMessage extends FacesMessage {

    private static final long serialVersionUID = 1L;

    private final String before;
    private final String name;
    private final String after;
    private final String address;

    LinkedMessage(Severity severity, String before, String name, String after, String address) {
        super(severity, before + name + after, before + name + after);
        this.before = before;
        this.name = name;
        this.after = after;
        this.address = address;
    }

    /** The words before the name. */
    public String getBefore() {
        return before;
    }

    public String getName() {
        return name;
    }

    /** The words after the name. */
    public String getAfter() {
        return after;
    }

    /** Its address within Matricula. */
    public String getAddress() {
        return address;
    }
}
