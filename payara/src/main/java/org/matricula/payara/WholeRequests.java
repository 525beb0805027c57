package org.matricula.payara;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.jspecify.annotations.Nullable;

/**
 * Passes a request on when its body is complete: until then, it occupies no thread, so slow clients keep nobody waiting. One that takes too
 * long is cut off, even if a byte arrives now and then; the server itself cuts off silent ones. A larger body than any form, or one more than the memory for all of them, is passed on as it comes. Requests whose address or host the server would
 * answer with an empty page are refused.
 */
final class WholeRequests extends BaseFilter {

    /** The largest body that is waited for, as in {@code BadRequests}; larger ones are refused by their length. */
    static final int MOST_BYTES = 2 << 20;
    /** The memory for all bodies that are waited for. */
    static final long MOST_BYTES_OF_ALL = 32L << 20;

    /** The longest time that a request may take until it is complete. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    /** As large as the codec allows a head to be. */
    private static final int MOST_BYTES_OF_A_HEAD = 8 << 10;

    private static final Pattern HEAD = Pattern.compile("\\A.*?\n\r?\n", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("\ncontent-length:", Pattern.CASE_INSENSITIVE);
    private static final Pattern MALFORMED = Pattern.compile("%(?!\\p{XDigit}{2})");
    private static final Pattern HOST = Pattern.compile("(\\[[\\p{XDigit}:.]+]|[\\w.-]+)(:\\d{1,5})?");

    private final InstantSource clock;

    /** The bytes of all bodies that are waited for. */
    private final AtomicLong waiting = new AtomicLong();

    private final Attribute<Progress> progress =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(WholeRequests.class.getName(), Progress::new);

    /** The request that is being read from a connection. */
    private static final class Progress {
        /** The moment of its first byte. */
        private @Nullable Instant since;
        /** True if what was read last begins with a head that has a length. */
        private boolean hasLength;
        /** True if the request has an encoding and a length. */
        private boolean hasTwoEnds;
        /** The part of the body that has come. It is a copy, because the server's buffers belong to the event that filled them. */
        private @Nullable ByteArrayOutputStream begun;
        /** True if the request was passed on without its whole body: the rest is for its reader. */
        private boolean isPassedOn;
        /** True if the connection has had its last request. */
        private boolean isOver;
    }

    WholeRequests(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Returns the probe that watches the time, and looks for both a length and an encoding; the codec has to call it. The codec drops a {@code Content-Length}
     * before {@code Transfer-Encoding}, so the head is searched for it as it comes from the network.
     */
    HttpProbe probe() {
        return new HttpProbe.Adapter() {
            @Override
            @SuppressWarnings("rawtypes") // as its interface
            public void onDataReceivedEvent(Connection connection, Buffer read) {
                var here = progress.get(connection);
                if (isTooLong(here)) {
                    here.isOver = true;
                    connection.closeSilently();
                }
                int end = Math.min(read.limit(), read.position() + MOST_BYTES_OF_A_HEAD);
                var head = HEAD.matcher(read.toStringContent(StandardCharsets.ISO_8859_1, read.position(), end));
                here.hasLength = head.find() && LENGTH.matcher(head.group()).find();
            }

            @Override
            @SuppressWarnings("rawtypes") // as its interface
            public void onHeaderParseEvent(Connection connection, HttpHeader header, int size) {
                var here = progress.get(connection);
                here.isPassedOn = false;
                here.hasTwoEnds = here.hasLength && header.isChunked();
            }
        };
    }

    private boolean isTooLong(Progress here) {
        var now = clock.instant();
        if (here.since == null || here.isPassedOn) {
            here.since = now; // the server may skip the rest of a body, so its end is not always seen
        }
        return here.since.plus(LONGEST).isBefore(now);
    }

    /** Lets the codec forget that a client could speak another protocol: it would not tell where the body of such a request ends. */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof IncomingHttpUpgradeEvent upgrade) {
            upgrade.getHttpHeader().getUpgradeDC().recycle();
            upgrade.getHttpHeader().setIgnoreContentModifiers(false);
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        var here = progress.get(context.getConnection());
        if (here.isOver) {
            return context.getStopAction(); // what comes behind is no request
        }
        if (here.hasTwoEnds || isMalformed(request)) {
            here.isOver = true;
            return refuse(context, request);
        }
        if (request.isChunked()) {
            // whoever cannot count chunks must not see a second answer
            request.getProcessingState().setKeepAlive(false);
            here.isOver = content.isLast();
        }
        if (HttpContent.isBroken(content)) {
            forget(here);
        } else if (!here.isPassedOn && !(content.isLast() && here.begun == null)) {
            return collect(here, content, context, request);
        }
        finish(here, content);
        return context.getInvokeAction();
    }

    /** Adds a part to the body, and passes the request on where nothing more is waited for. */
    private NextAction collect(
            Progress here, HttpContent content, FilterChainContext context, HttpRequestPacket request) {
        var body = remember(here, content.getContent());
        here.isPassedOn = !content.isLast()
                && (request.requiresAcknowledgement() || body.size() > MOST_BYTES || waiting.get() > MOST_BYTES_OF_ALL);
        if (!content.isLast() && !here.isPassedOn) {
            if (!context.getConnection().isOpen()) {
                forget(here);
            }
            return context.getStopAction();
        }
        forget(here);
        finish(here, content);
        context.setMessage(HttpContent.builder(request)
                .content(Buffers.wrap(context.getMemoryManager(), body.toByteArray()))
                .last(content.isLast())
                .build());
        return context.getInvokeAction();
    }

    /** Lets the time of the next request begin with its first byte. */
    private static void finish(Progress here, HttpContent content) {
        if (content.isLast()) {
            here.since = null;
            here.isPassedOn = false;
        }
    }

    private ByteArrayOutputStream remember(Progress here, Buffer read) {
        var bytes = new byte[read.remaining()];
        read.get(bytes);
        synchronized (here) {
            var body = here.begun;
            if (body == null) {
                body = new ByteArrayOutputStream();
                here.begun = body;
            }
            body.writeBytes(bytes);
            waiting.addAndGet(bytes.length);
            return body;
        }
    }

    /** Gives back the memory of a body; a connection may be closed while another thread reads from it. */
    private void forget(Progress here) {
        synchronized (here) {
            if (here.begun != null) {
                waiting.addAndGet(-here.begun.size());
                here.begun = null;
            }
        }
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        forget(progress.get(context.getConnection()));
        return context.getInvokeAction();
    }

    /** Returns whether the first line, the host or the end of a request cannot be understood; the application never sees it. */
    private static boolean isMalformed(HttpRequestPacket request) {
        if (request.getProtocol() == Protocol.HTTP_0_9
                || MALFORMED.matcher(request.getRequestURI()).find()) {
            return true;
        }
        var encodings = request.getHeaders().values("Transfer-Encoding").iterator();
        if (encodings.hasNext() && (!"chunked".equalsIgnoreCase(encodings.next().strip()) || encodings.hasNext())) {
            return true;
        }
        var lengths = request.getHeaders().values("Content-Length").iterator();
        if (lengths.hasNext() && lengths.next() != null && lengths.hasNext()) {
            return true;
        }
        var hosts = request.getHeaders().values("Host").iterator();
        return hosts.hasNext() && (!HOST.matcher(hosts.next()).matches() || hosts.hasNext());
    }

    private static NextAction refuse(FilterChainContext context, HttpRequestPacket request) {
        var response = request.getResponse();
        HttpStatus.BAD_REQUEST_400.setValues(response);
        response.setContentLength(0);
        response.setHeader("Connection", "close");
        request.getProcessingState().setError(true);
        context.write(HttpContent.builder(response).last(true).build());
        context.getConnection().closeSilently(); // once it is sent
        return context.getStopAction();
    }
}
