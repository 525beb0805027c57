package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Redirects to an address of Matricula whose values are already encoded, which no outcome of Faces can express. */
@RequestScoped
public class Redirection {

    /**
     * Ends the request.
     *
     * @param address path and query, from the slash behind the context path on
     * @return no outcome, because no navigation follows
     */
    public String to(String address) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    /**
     * Redirects to a path of Matricula. It stays relative: the server would add the host of the request, which anybody can make up.
     *
     * @param path from the slash on; the container sends any other address
     */
    public static void send(HttpServletResponse response, String path) throws IOException {
        if (path.matches("/(?!/).*")) {
            response.resetBuffer();
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", path);
            response.flushBuffer();
        } else {
            response.sendRedirect(path);
        }
    }
}
