package org.matricula.web.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes fields for screen readers: the help of a field has its id followed by {@code Help}, its
 * error with {@code Error}. An invalid field is marked as such, and the first of them gets the focus.
 */
public class FieldMarks implements SystemEventListener {

    private static final String HELP = "Help";
    private static final String ERROR = "Error";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIInput;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var field = (UIInput) event.getSource();
        var faces = event.getFacesContext();
        var id = field.getClientId(faces);
        boolean wrong = FieldErrors.has(faces, id);
        var texts = Stream.of(help(faces, field), Optional.of(id + ERROR).filter(each -> wrong))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        var marks = field.getPassThroughAttributes();
        mark(marks, "aria-invalid", wrong ? "true" : "");
        mark(marks, "aria-describedby", texts);
        if (faces.isValidationFailed()) {
            mark(marks, "autofocus", wrong && FieldErrors.isFirst(faces, id) ? "autofocus" : "");
        }
    }

    /** The help is beside the field, where the tag {@code m:field} puts it. */
    private static Optional<String> help(FacesContext faces, UIComponent field) {
        var id = field.getId() + HELP;
        return field.getParent().getChildren().stream()
                .filter(each -> id.equals(each.getId()) && each.isRendered())
                .map(each -> each.getClientId(faces))
                .findFirst();
    }

    private static void mark(Map<String, Object> marks, String name, String value) {
        if (value.isEmpty()) {
            marks.remove(name);
        } else {
            marks.put(name, value);
        }
    }
}
