package org.matricula.web.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Writes the attribute SameSite into the session's cookie. {@code web.xml} requests it as the standard says, but Payara 6 ignores
 * that, and writes it twice if its own listener is configured to. The text of an answer is encoded by {@link WholeCharacters}.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SessionCookie extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var name = getServletContext().getSessionCookieConfig().getName();
        var mended = new Mended(response, name == null ? "JSESSIONID" : name);
        chain.doFilter(request, mended);
        mended.mend();
    }

    /** Corrects the cookie before the response is sent. */
    private static class Mended extends HttpServletResponseWrapper {

        private static final String SET_COOKIE = "Set-Cookie";
        private static final String SAME_SITE = "(?i); *SameSite=[^;]*";

        private final String start;
        private PrintWriter writer;

        Mended(HttpServletResponse response, String cookie) {
            super(response);
            this.start = cookie + "=";
        }

        void mend() {
            var cookies = List.copyOf(getHeaders(SET_COOKIE));
            for (int i = 0; i < cookies.size(); i++) {
                var mended = mend(cookies.get(i));
                if (i == 0) {
                    setHeader(SET_COOKIE, mended);
                } else {
                    addHeader(SET_COOKIE, mended);
                }
            }
        }

        private String mend(String cookie) {
            return cookie.startsWith(start) ? cookie.replaceAll(SAME_SITE, "") + "; SameSite=Lax" : cookie;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            mend();
            if (writer == null) {
                setCharacterEncoding(getCharacterEncoding()); // the header names it
                writer = new PrintWriter(
                        new WholeCharacters(super.getOutputStream(), Charset.forName(getCharacterEncoding())));
            }
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            mend();
            return super.getOutputStream();
        }

        /** Keeps the address relative: the server would add the host of the request, which anybody can make up. */
        @Override
        public void sendRedirect(String location) throws IOException {
            mend();
            Redirection.send((HttpServletResponse) getResponse(), location);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            mend();
            super.sendError(status, message);
        }

        @Override
        public void sendError(int status) throws IOException {
            mend();
            super.sendError(status);
        }
    }
}
