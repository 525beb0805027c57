package org.matricula.web.grade;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.text.KeyFold;
import org.matricula.domain.text.TextInput;
import org.matricula.persistence.grade.GradeRepository;
import org.matricula.web.page.Texts;

/** The grades that can be given, read once in a request; also converts a posted code to one of them. */
@Named
@RequestScoped
public class GradeScale implements Converter<Grade> {

    @EJB
    private GradeRepository repository;

    @Inject
    private Texts texts;

    private @Nullable List<Grade> grades;
    private @Nullable List<SelectItem> items;

    /** The scale, the best first. */
    public List<Grade> getGrades() {
        if (grades == null) {
            grades = repository.list();
        }
        return grades;
    }

    /** Returns the scale as the choices of a menu, the best first. */
    public List<SelectItem> getItems() {
        if (items == null) {
            items = getGrades().stream()
                    .map(grade -> new SelectItem(grade, grade.getCode()))
                    .toList();
        }
        return items;
    }

    @Override
    public @Nullable Grade getAsObject(FacesContext faces, UIComponent field, @Nullable String code) {
        if (TextInput.line(code) == null) {
            return null;
        }
        var folded = KeyFold.of(code);
        return getGrades().stream()
                .filter(grade -> KeyFold.of(grade.getCode()).equals(folded))
                .findFirst()
                .orElseThrow(() -> {
                    var words = texts.get("grade.unknown", code);
                    return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
                });
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable Grade grade) {
        return grade == null ? "" : grade.getCode();
    }
}
