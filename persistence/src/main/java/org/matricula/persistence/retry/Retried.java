package org.matricula.persistence.retry;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call of the session bean from outside a transaction is a transaction of its own, repeated as a whole when the database
 * asks for it; a call within one takes part in it. The bean supports transactions and the interceptor begins them, because a
 * refused commit can only be repeated from outside. A method that is {@link ReadOnly} needs no transaction.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Retried {}
