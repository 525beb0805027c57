package org.matricula.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link WholeRequests} in a server of its own, which answers a body with the same body. */
class WholeRequestsTest {

    private static final String FORM = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 7\r\n\r\n";
    private static final int PATIENCE_MILLIS = 60_000;

    private final BlockingQueue<String> passedOn = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> received = new LinkedBlockingQueue<>();
    private volatile Instant now = Instant.EPOCH;
    private TCPNIOTransport transport;
    private Socket client;
    private int sent;

    @BeforeEach
    @SuppressWarnings("deprecation") // all constructors of the codec are deprecated
    void given() throws IOException {
        var requests = new WholeRequests(() -> now);
        var codec = new HttpServerFilter();
        var counter = new Counter();
        codec.getMonitoringConfig().addProbes(requests.probe(), counter.probe());
        transport = TCPNIOTransportBuilder.newInstance()
                .setProcessor(FilterChainBuilder.stateless()
                        .add(new TransportFilter())
                        .add(counter)
                        .add(codec)
                        .add(requests)
                        .add(new Echo())
                        .build())
                .build();
        var listener = transport.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        transport.start();
        var address = (InetSocketAddress) listener.getLocalAddress();
        client = new Socket(address.getAddress(), address.getPort());
        client.setSoTimeout(PATIENCE_MILLIS);
        sent = 0;
        received.clear();
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        transport.shutdownNow();
    }

    @Test
    void a_body_is_passed_on_when_it_is_complete() throws Exception {
        send(FORM + "a=1");
        send("&b=2");
        assertThat(answer()).isEqualTo("a=1&b=2");
        assertThat(passedOn).containsExactly("a=1&b=2");
    }

    @Test
    void a_request_that_takes_too_long_is_cut_off_even_if_it_goes_on() throws Exception {
        for (var begun : List.of("POST / HT", FORM, FORM + "a=1")) {
            send(begun);
            now = now.plus(WholeRequests.LONGEST).plusMillis(1);
            send("&");
            assertThat(isCutOff()).as(begun).isTrue();
            end();
            given();
        }
        assertThat(passedOn).isEmpty();
    }

    @Test
    void the_time_of_a_request_begins_with_its_first_byte() throws Exception {
        for (int i = 0; i < 3; i++) {
            send(FORM);
            now = now.plus(WholeRequests.LONGEST);
            send("a=1&b=2");
            assertThat(answer()).isEqualTo("a=1&b=2");
            now = now.plus(Duration.ofHours(1));
        }
    }

    @Test
    void a_request_that_was_passed_on_early_takes_no_time_from_the_next_one() throws Exception {
        send(FORM.replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n"));
        now = now.plus(WholeRequests.LONGEST).plusMillis(1);
        send("a=1&");
        now = now.plus(WholeRequests.LONGEST).plusMillis(1);
        send("b=2");
        assertThat(answer()).isEqualTo("a=1&b=2");
        now = now.plus(WholeRequests.LONGEST);
        send(FORM);
        send("c=3&d=4");
        assertThat(answer()).isEqualTo("c=3&d=4");
    }

    /** Sends a part, and waits until the server has read it. */
    private void send(String part) throws IOException, InterruptedException {
        client.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
        sent += part.length();
        while (received.take() < sent) {}
    }

    /** Returns the body of the next answer. */
    private String answer() throws IOException {
        var text = new StringBuilder();
        for (int end = -1; end < 0 || text.length() < end + 4 + 7; end = text.indexOf("\r\n\r\n")) {
            int next = client.getInputStream().read();
            assertThat(next).as(text.toString()).isNotNegative();
            text.append((char) next);
        }
        return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    private boolean isCutOff() throws IOException {
        try {
            return client.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true; // bytes were still under way
        }
    }

    /** Counts the bytes that come from the network. */
    private final class Counter extends BaseFilter {
        private int read;

        @Override
        public NextAction handleRead(FilterChainContext context) {
            Buffer part = context.getMessage();
            read += part.remaining();
            return context.getInvokeAction();
        }

        /** Tells how many there were, to be called when their time was looked at. */
        HttpProbe probe() {
            return new HttpProbe.Adapter() {
                @Override
                @SuppressWarnings("rawtypes") // as its interface
                public void onDataReceivedEvent(Connection connection, Buffer part) {
                    received.add(read);
                }
            };
        }
    }

    /** Answers when it has read the whole body. */
    private final class Echo extends BaseFilter {
        private final StringBuilder begun = new StringBuilder();

        @Override
        public NextAction handleRead(FilterChainContext context) {
            HttpContent content = context.getMessage();
            begun.append(content.getContent().toStringContent(StandardCharsets.US_ASCII));
            if (!content.isLast()) {
                return context.getStopAction();
            }
            var body = begun.toString();
            begun.setLength(0);
            passedOn.add(body);
            var response = ((HttpRequestPacket) content.getHttpHeader()).getResponse();
            response.setContentLength(body.length());
            context.write(HttpContent.builder(response)
                    .content(Buffers.wrap(context.getMemoryManager(), body))
                    .last(true)
                    .build());
            return context.getStopAction();
        }
    }
}
