package org.matricula.web.container;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;

/** Every session bean of the running desk that asks for a role: one that is written tomorrow is found as well. */
@ApplicationScoped
public class GuardedBeans {

    @Inject
    private BeanManager beans;

    List<Class<?>> classes() {
        return guarded().<Class<?>>map(Bean::getBeanClass).toList();
    }

    /** Their methods, each as a caller outside sees it. */
    List<Call> calls() {
        return guarded().flatMap(this::callsOf).toList();
    }

    private Stream<Bean<?>> guarded() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().isAnnotationPresent(RolesAllowed.class));
    }

    private Stream<Call> callsOf(Bean<?> bean) {
        var type = bean.getBeanClass();
        var proxy = beans.getReference(bean, type, beans.createCreationalContext(bean));
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> new Call(proxy, method));
    }

    /** One method, to be called without any values: whoever may not call it does not get that far. */
    record Call(Object bean, Method method) {

        void run() throws Throwable {
            try {
                method.invoke(bean, Defaults.arguments(method));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
