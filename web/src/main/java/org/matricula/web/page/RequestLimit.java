package org.matricula.web.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits the number of requests from one address that are handled at the same time. A request whose body arrives slowly occupies a thread
 * of the server, so one client could occupy all of them. Runs before all other filters and reads no body.
 */
public class RequestLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The maximum number of concurrent requests from one address: half of the threads that a server usually has. */
    static final int MOST = 100;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String STATUS = "/status/";

    private final transient Map<String, Integer> running = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = Client.address(request);
        if (request.getServletPath().startsWith(STATUS)) {
            chain.doFilter(request, response);
        } else if (begins(address)) {
            try {
                chain.doFilter(request, response);
            } finally {
                ends(address);
            }
        } else {
            SecurityHeaders.tell(request, response);
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", "10");
            response.setHeader("Connection", "close"); // without waiting for the rest of the body
        }
    }

    /** Counts a request, unless there are too many of the address already. */
    boolean begins(String address) {
        var counted = new boolean[1];
        running.compute(address, (key, now) -> {
            int before = now == null ? 0 : now;
            counted[0] = before < MOST;
            return counted[0] ? Integer.valueOf(before + 1) : now;
        });
        return counted[0];
    }

    /** Counts the end of a request; an address without any is forgotten. */
    void ends(String address) {
        running.computeIfPresent(address, (key, now) -> now == 1 ? null : now - 1);
    }

    /** Returns the number of addresses with a request. */
    int addresses() {
        return running.size();
    }
}
