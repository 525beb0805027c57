package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.matricula.domain.base.ShownText;

/** Answers that there is nothing at this address, with the status 404 and the page for it. */
@RequestScoped
public class NotFound {

    static final String WORDS = NotFound.class.getName() + ".words";
    static final String ID = NotFound.class.getName() + ".id";

    /** How much of what was asked for is shown. */
    private static final int LONGEST = 120;

    /**
     * Ends the request, and lets the page for it say what is not there.
     *
     * @param key of the words, as in {@code student.gone}; before the dot stands what it is called in addresses
     * @param id what was asked for
     */
    public void show(String key, Long id) {
        var faces = FacesContext.getCurrentInstance();
        var request = faces.getExternalContext().getRequestMap();
        request.put(WORDS, key);
        request.put(ID, ShownText.of(AddressId.given(faces, id), LONGEST));
        show();
    }

    /** Ends the request; to be called before anything is rendered, as in a view action. */
    public void show() {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
