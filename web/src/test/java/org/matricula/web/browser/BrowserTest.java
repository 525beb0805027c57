package org.matricula.web.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests in a browser at the running desk. Each parameter of type {@link Visitor} is someone who is signed in as the
 * administrator, the second one in another session, or nobody where it says {@link Stranger}. When a test is over, no
 * visitor's browser may have complained.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@interface BrowserTest {

    /** Marks a visitor who is signed in as one of the staff. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface As {

        /** The member of staff. */
        Staff value();
    }

    /** Marks a visitor who is not signed in. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Stranger {}
}
