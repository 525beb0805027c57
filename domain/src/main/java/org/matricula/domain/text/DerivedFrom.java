package org.matricula.domain.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that its entity computes from another of its fields, so that the database can compare, sort or search by it. It is
 * not part of the entity's details. Migrations and restorations compute it the same way, from this declaration.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DerivedFrom {

    /** The name of the field that it is computed from. */
    String value();

    /** The rule by which it is computed. */
    Derivation as();
}
