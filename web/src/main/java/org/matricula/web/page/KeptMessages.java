package org.matricula.web.page;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.application.FacesMessage;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Messages for the next page, after a redirect. The flash of Faces uses a cookie of its own, and sometimes loses the message. */
@SessionScoped
public class KeptMessages implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<FacesMessage> kept = new ArrayList<>();

    synchronized void add(FacesMessage message) {
        kept.add(message);
    }

    /** Returns the kept messages, and forgets them. */
    synchronized List<FacesMessage> take() {
        var taken = List.copyOf(kept);
        kept.clear();
        return taken;
    }
}
