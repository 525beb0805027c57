package org.matricula.persistence.retry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method, or each method of the class, only reads. It takes part in the transaction of its caller, if there is one, and needs none
 * of its own: it is not repeated and writes no history. Methods of a {@link Retried} class without it change something.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadOnly {}
