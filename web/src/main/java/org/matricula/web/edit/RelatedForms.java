package org.matricula.web.edit;

import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The forms beside the pickers and menus of a page, one for each entity. */
@Named
@ViewScoped
public class RelatedForms implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Instance<RelatedForm> forms;

    private final Map<String, RelatedForm> byEntity = new HashMap<>();

    /** Returns the form of an entity. */
    public RelatedForm of(String entity) {
        return byEntity.computeIfAbsent(entity, kind -> {
            var form = forms.get();
            form.of(kind);
            return form;
        });
    }
}
