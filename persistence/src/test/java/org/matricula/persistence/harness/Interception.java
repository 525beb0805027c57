package org.matricula.persistence.harness;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A call of a session bean on its way through an interceptor. */
record Interception(Object bean, Method method, List<Object> arguments, Callable<Object> rest)
        implements InvocationContext {

    /** Calls the interceptor, which goes on to the bean as often as it likes. */
    Object through(Object interceptor) throws Exception {
        var around = Arrays.stream(interceptor.getClass().getDeclaredMethods())
                .filter(each -> each.isAnnotationPresent(AroundInvoke.class))
                .findFirst()
                .orElseThrow();
        around.setAccessible(true);
        try {
            return around.invoke(interceptor, this);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public Object proceed() throws Exception {
        return rest.call();
    }

    @Override
    public Object getTarget() {
        return bean;
    }

    @Override
    public Method getMethod() {
        return method;
    }

    @Override
    public Object[] getParameters() {
        return arguments.toArray();
    }

    @Override
    public void setParameters(Object[] parameters) {
        throw new UnsupportedOperationException("no interceptor changes the parameters");
    }

    @Override
    public Map<String, Object> getContextData() {
        return new HashMap<>();
    }

    @Override
    public Object getTimer() {
        return null;
    }

    @Override
    public Constructor<?> getConstructor() {
        return null;
    }
}
