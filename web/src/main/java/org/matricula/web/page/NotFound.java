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

/** Answers with status 404 and its page. */
@RequestScoped
public class NotFound {

    static final String WORDS = NotFound.class.getName() + ".words";
    static final String ID = NotFound.class.getName() + ".id";
    static final String PARAMETER = NotFound.class.getName() + ".parameter";

    /** The maximum length of a requested value on the page. */
    private static final int LONGEST = 120;

    /**
     * Ends the request with the page that names the missing object.
     *
     * @param key of the text, as in {@code student.gone}; the part before the dot is its name in addresses
     * @param id the requested id
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
     * Ends the request with the page that names the invalid parameter of the address.
     *
     * @param id the value in the address; null for none
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
     * Refuses to send a file that would have more rows than requested, because a value in the address is invalid.
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

    /** Ends the request; call it before anything is rendered, as in a view action. */
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
