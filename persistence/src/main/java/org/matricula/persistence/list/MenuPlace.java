package org.matricula.persistence.list;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts the list of an {@link EntityAdmin} at a place in the menu; without one it follows the others, by its name. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MenuPlace {

    /** The place, from 1. */
    int value();
}
