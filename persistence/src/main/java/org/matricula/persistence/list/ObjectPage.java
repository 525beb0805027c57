package org.matricula.persistence.list;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Links the page of each object of an {@link EntityAdmin} with other pages about it, as {@code /account/link?id=1}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ObjectPage {

    /** The names of the pages in the folder of the entity; the text {@code account.link} is the label. */
    String[] value();
}
