package org.matricula.web.container;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Values for calls of which only the outcome matters. */
final class Defaults {

    private Defaults() {}

    /** Returns the result of a method of an object that does nothing. */
    static Object answer(Object self, Method method, Object[] arguments) {
        return of(method.getReturnType());
    }

    /** Nothing, zero or false for each parameter. */
    static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(Defaults::of).toArray();
    }

    private static Object of(Class<?> type) {
        return type == void.class ? null : Array.get(Array.newInstance(type, 1), 0);
    }
}
