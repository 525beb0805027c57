package org.matricula.persistence.harness;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.retry.Retry;

/** The session beans with their fields filled, each behind a proxy that begins and ends the transaction of a call. */
final class Beans {

    private final Map<Class<?>, Object> proxies = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> targets = new ConcurrentHashMap<>();
    private final DataSource dataSource;
    private final Transactions transactions;
    private final Announcements announcements;
    private final Retry retry = new Retry();

    Beans(DataSource dataSource, Transactions transactions, Announcements announcements) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.announcements = announcements;
        inject(retry);
    }

    <T> T proxy(Class<T> type) {
        var known = proxies.get(type);
        if (known == null) {
            var bean = create(type);
            known = wrap(type, bean);
            proxies.put(type, known);
            targets.put(type, bean);
            inject(bean);
        }
        return type.cast(known);
    }

    /** The bean itself behind its proxy. */
    <T> T target(Class<T> type) {
        proxy(type);
        return type.cast(targets.get(type));
    }

    private <T> T wrap(Class<T> type, T bean) {
        return create(new ByteBuddy()
                .subclass(type)
                .method(ElementMatchers.isDeclaredBy(type).and(ElementMatchers.isPublic()))
                .intercept(InvocationHandlerAdapter.of((proxy, method, arguments) -> invoke(bean, method, arguments)))
                .make()
                .load(type.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded());
    }

    private static <T> T create(Class<T> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + type, e);
        }
    }

    private Object invoke(Object bean, Method method, Object[] arguments) {
        Callable<Object> call = () -> {
            try {
                return method.invoke(bean, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        };
        if (bean.getClass().isAnnotationPresent(Retried.class)) {
            return transactions.supports(
                    () -> new Interception(bean, method, arguments == null ? List.of() : Arrays.asList(arguments), call)
                            .through(retry));
        }
        return switch (attribute(method)) {
            case SUPPORTS, NOT_SUPPORTED, NEVER -> transactions.supports(call);
            case REQUIRES_NEW -> transactions.requiresNew(call);
            case REQUIRED, MANDATORY -> transactions.required(call);
        };
    }

    private static TransactionAttributeType attribute(Method method) {
        var own = method.getAnnotation(TransactionAttribute.class);
        var all = method.getDeclaringClass().getAnnotation(TransactionAttribute.class);
        if (own != null) {
            return own.value();
        }
        return all == null ? TransactionAttributeType.REQUIRED : all.value();
    }

    /** Fills the annotated fields of a bean or of a test. */
    void inject(Object target) {
        for (Class<?> type = target.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    fill(target, field);
                }
            }
        }
    }

    private void fill(Object target, Field field) {
        if (has(field, EJB.class) || (has(field, Inject.class) && isSessionBean(field.getType()))) {
            set(target, field, proxy(field.getType()));
        } else if (has(field, Inject.class) && field.getType() == Event.class) {
            set(target, field, announcements.event());
        } else if (has(field, PersistenceContext.class)) {
            set(target, field, transactions.entityManager());
        } else if (has(field, Resource.class) && field.getType() == DataSource.class) {
            set(target, field, dataSource);
        } else if (has(field, Resource.class) && field.getType() == Validator.class) {
            set(target, field, Validation.buildDefaultValidatorFactory().getValidator());
        } else if (has(field, Resource.class) && field.getType() == UserTransaction.class) {
            set(target, field, new BeanTransaction(transactions));
        } else if (has(field, Resource.class) && field.getType() == TransactionSynchronizationRegistry.class) {
            set(target, field, registry());
        } else if (has(field, Resource.class) && field.getType() == SessionContext.class) {
            set(target, field, sessionContext());
        }
    }

    private static boolean isSessionBean(Class<?> type) {
        return type.isAnnotationPresent(Stateless.class);
    }

    private static boolean has(Field field, Class<? extends Annotation> annotation) {
        return field.isAnnotationPresent(annotation);
    }

    private static void set(Object target, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(target, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot set " + field, e);
        }
    }

    private TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                Beans.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTransactionStatus" ->
                        transactions.isActive() ? Status.STATUS_ACTIVE : Status.STATUS_NO_TRANSACTION;
                    case "registerInterposedSynchronization" -> {
                        transactions.afterCompletion(((Synchronization) arguments[0])::afterCompletion);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private SessionContext sessionContext() {
        return (SessionContext) Proxy.newProxyInstance(
                Beans.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getCallerPrincipal" -> (Principal) CallerName::current;
                    case "isCallerInRole" -> CallerRoles.include((String) arguments[0]);
                    case "getRollbackOnly" -> transactions.isRollbackOnly();
                    case "setRollbackOnly" -> {
                        transactions.setRollbackOnly();
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
