package org.matricula.persistence.harness;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The CDI events of what was committed, as an observer hears them that waits for the success of the transaction. */
public final class Announcements {

    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private final Transactions transactions;

    Announcements(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Returns the events that were fired while this ran, in order. */
    public <T> List<T> during(Class<T> type, Runnable action) {
        heard.clear();
        action.run();
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Returns the events that were fired since then. */
    public List<Object> heard() {
        return List.copyOf(heard);
    }

    /** Returns the event to inject into a bean that fires. */
    @SuppressWarnings("unchecked") // a proxy knows no type parameter
    Event<Object> event() {
        return (Event<Object>) Proxy.newProxyInstance(
                Announcements.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("fire")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    transactions.afterSuccess(() -> heard.add(arguments[0]));
                    return null;
                });
    }
}
