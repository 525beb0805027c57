package org.matricula.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.matricula.domain.base.ShownText;
import org.matricula.persistence.list.IgnoredValue;

/** Answers that there is nothing at this address, with the status 404 and the page for it. */
@RequestScoped
public class NotFound {

    static final String WORDS = NotFound.class.getName() + ".words";
    static final String ID = NotFound.class.getName() + ".id";
    static final String PARAMETER = NotFound.class.getName() + ".parameter";

    /** The maximum length of a requested value on the page. */
    private static final int LONGEST = 120;

    /**
     * Ends the request, and lets the page for it say what is not there.
     *
     * @param key of the words, as in {@code student.gone}; before the dot stands what it is called in addresses
     * @param id what was asked for
     */
    public void show(String key, Long id) {
        if (id == null) {
            showParameter("id", (String) null);
            return;
        }
        request().put(WORDS, key);
        request().put(ID, given(id));
        show();
    }

    /**
     * Ends the request, and lets the page for it name a parameter of the address that nothing can be found with.
     *
     * @param id what the address gave; null for nothing
     */
    public void showParameter(String name, Long id) {
        showParameter(name, id == null ? null : given(id));
    }

    /** The same for a parameter that is no id. */
    public void showParameter(String name, String value) {
        request().put(PARAMETER, name);
        if (value != null) {
            request().put(ID, ShownText.of(value, LONGEST));
        }
        show();
    }

    /**
     * Refuses to send a file that would have more rows than the address asks for, because a value in it is invalid.
     *
     * @return whether it is refused; false if no value is invalid
     */
    public static boolean refuses(HttpServletRequest request, HttpServletResponse response, List<IgnoredValue> invalid)
            throws IOException {
        if (invalid.isEmpty()) {
            return false;
        }
        request.setAttribute(PARAMETER, invalid.get(0).name());
        request.setAttribute(ID, ShownText.of(invalid.get(0).value(), LONGEST));
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return true;
    }

    private static String given(Long id) {
        return ShownText.of(AddressId.given(FacesContext.getCurrentInstance(), id), LONGEST);
    }

    private static Map<String, Object> request() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
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
