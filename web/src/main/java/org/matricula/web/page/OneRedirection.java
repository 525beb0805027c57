package org.matricula.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Ends a request with its first button that leads to another page: a forged form can send several, and the rest could not answer. */
public class OneRedirection implements ActionListener {

    private final ActionListener calling;

    /**
     * For the Faces runtime.
     *
     * @param calling calls the methods of buttons
     */
    public OneRedirection(ActionListener calling) {
        this.calling = calling;
    }

    @Override
    public void processAction(ActionEvent event) {
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            calling.processAction(event);
        }
    }
}
