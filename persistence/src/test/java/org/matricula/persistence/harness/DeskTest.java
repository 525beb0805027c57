package org.matricula.persistence.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on an empty, migrated database. Its fields with EJB, PersistenceContext and Resource are filled as in a session
 * bean, and a parameter of type {@link Desk} gives it the desk itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseExtension.class)
public @interface DeskTest {}
