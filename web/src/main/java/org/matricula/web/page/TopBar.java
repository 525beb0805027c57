package org.matricula.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Set;

/**
 * Handles the buttons at the top of every page on the start page, which has the same buttons and needs no state. So signing out
 * works on every page, even an expired one.
 */
public class TopBar extends ViewHandlerWrapper {

    private static final String START = "/index.xhtml";
    private static final Set<String> BUTTONS = Set.of("session:signOut", "session:appearance");

    /** Around the server's own. */
    public TopBar(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot restoreView(FacesContext faces, String page) {
        var sent = faces.getExternalContext().getRequestParameterMap().keySet();
        return Collections.disjoint(sent, BUTTONS) ? super.restoreView(faces, page) : start(faces);
    }

    private UIViewRoot start(FacesContext faces) {
        var view = createView(faces, START);
        faces.setViewRoot(view);
        try {
            getViewDeclarationLanguage(faces, START).buildView(faces, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return view;
    }
}
