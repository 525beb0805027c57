package org.matricula.web.edit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.text.TextInput;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.list.Lists;
import org.matricula.web.page.Texts;

/**
 * Converts the key of another object, or words that only it matches, to that object. The attribute {@code target} of the input is the
 * kind of the object.
 */
@Named
@RequestScoped
public class ReferenceConverter implements Converter<TracedEntity> {

    @EJB
    private Lists lists;

    @EJB
    private EntityRepository repository;

    @Inject
    private Texts texts;

    @Override
    public TracedEntity getAsObject(FacesContext faces, UIComponent input, String typed) {
        var words = TextInput.line(typed);
        if (words == null) {
            return null;
        }
        var target = input.getAttributes().get("target").toString();
        var named = lists.named(target, words);
        if (named.row() == null) {
            throw refused(named.isUnclear() ? "reference.unclear" : "reference.unknown", input, words, named.matches());
        }
        return repository
                .find(target, named.row().id())
                .orElseThrow(() -> refused("reference.unknown", input, words, 0));
    }

    private ConverterException refused(String key, UIComponent input, String words, long matches) {
        var text = texts.get(key, input.getAttributes().get("label"), words, matches);
        return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent input, TracedEntity object) {
        return object == null ? "" : repository.keyOf(object);
    }
}
