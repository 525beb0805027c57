package org.matricula.payara;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * The usual strategy of Payara, which puts our filters around the HTTP codec of a listener before its first connection. The setting
 * {@code io-strategy} is the only place where Payara Micro accepts a class of ours that sees the filters of a listener.
 */
@SuppressWarnings("rawtypes") // as its interface
public final class GuardedStrategy implements IOStrategy {

    private static final GuardedStrategy INSTANCE = new GuardedStrategy();

    private final IOStrategy usual = WorkerThreadIOStrategy.getInstance();

    private GuardedStrategy() {}

    /** Returns the only instance; the server looks for this method. */
    public static GuardedStrategy getInstance() {
        return INSTANCE;
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
        guard(connection, event);
        return usual.executeIoEvent(connection, event);
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean isIoEventEnabled) throws IOException {
        guard(connection, event);
        return usual.executeIoEvent(connection, event, isIoEventEnabled);
    }

    /** Installs the filters before the first connection of a listener is accepted, which one thread does. */
    private static void guard(Connection<?> connection, IOEvent event) {
        if (event == IOEvent.SERVER_ACCEPT && connection.getTransport().getProcessor() instanceof FilterChain chain) {
            int codec = chain.indexOfType(HttpServerFilter.class);
            if (codec >= 0 && chain.indexOfType(AnswerHeaders.class) < 0) {
                var headers = new AnswerHeaders();
                var requests = new WholeRequests(InstantSource.system());
                ((HttpServerFilter) chain.get(codec))
                        .getMonitoringConfig()
                        .addProbes(headers.probe(), requests.probe());
                chain.add(codec + 1, requests);
                chain.add(codec, headers);
            }
        }
    }

    @Override
    public Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return usual.getThreadPoolFor(connection, event);
    }

    @Override
    public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        return usual.createDefaultWorkerPoolConfig(transport);
    }
}
