package org.matricula.web.picker;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.validator.ValidatorException;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import org.primefaces.model.DualListModel;

/**
 * Two boxes: on the left a page of choices that the server found, on the right the selected ones. The right box is not kept here:
 * it is a view of the {@link Chosen} rows, like the table below it, and each post of the box sets all of them.
 */
public class Picker implements Converter<Choice>, Serializable {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 20;

    /** The rows that the right box shows. */
    public interface Chosen extends Serializable {

        /** The content of the right box. */
        List<Choice> chosen();

        /** Returns the choices that are not offered again, whether the right box shows them or not. */
        default List<Choice> taken() {
            return chosen();
        }

        /** Sets the content of the right box; a second time changes nothing. */
        void choose(List<Choice> choices);

        /** Renames a choice. */
        void rename(Choice choice);
    }

    private final SearchResult.Finder finder;
    private final Chosen rows;
    private final SourceItems offered = new SourceItems();
    private SearchResult found = new SearchResult(List.of(), 0);
    private String text;
    private boolean searched;
    private boolean untouched;

    /**
     * Creates a picker that shows the first page of choices.
     *
     * @param finder called at each search
     * @param rows the selected ones
     */
    public Picker(SearchResult.Finder finder, Chosen rows) {
        this.finder = finder;
        this.rows = rows;
        offered.remember(rows.chosen());
        look();
    }

    /** Searches for the text in the search box. */
    public void search() {
        look();
        searched = true;
    }

    /**
     * Offers more than the left box shows, such as picks from before the session ended.
     *
     * @param ids separated by commas; invalid and unknown ids are ignored
     */
    public void offer(String ids) {
        if (ids != null && ids.matches("\\d{1,18}(,\\d{1,18}){0,999}")) {
            offered.remember(finder.named(
                    Arrays.stream(ids.split(",")).map(Long::valueOf).toList()));
        }
    }

    /** Offers a choice that was just created, and renames it where it is selected. */
    public void offer(Choice choice) {
        offered.remember(List.of(choice));
        rows.rename(choice);
    }

    private void look() {
        found = finder.find(text == null ? "" : text, rows.taken(), PAGE);
        offered.show(found.page());
    }

    /** Returns the search result, which picker.js puts into the left box; empty on the first view, where the box contains it. */
    public List<Choice> getFresh() {
        return searched ? found.page() : List.of();
    }

    /** Returns the number of matches that are not shown. */
    public long getMore() {
        return found.total() - found.page().size();
    }

    public boolean isNothingFound() {
        return found.total() == 0;
    }

    public DualListModel<Choice> getBoxes() {
        return new DualListModel<>(offered, rows.chosen());
    }

    public void setBoxes(DualListModel<Choice> boxes) {
        if (!untouched) {
            rows.choose(boxes.getTarget());
        }
    }

    /** Refuses a right box that lost ids on the way or has one that this page never offered; the rows stay unchanged. */
    public void check(FacesContext faces, UIComponent box, Object value) {
        ((EditableValueHolder) box)
                .resetValue(); // compare with the model, not with a post that failed elsewhere on the form
        var posted = PostedBox.of(faces, box);
        untouched = posted.untouched();
        if (!posted.isComplete()) {
            refuse(faces, "picker.incomplete");
        }
        posted.ids().stream()
                .filter(id -> offered.find(id).id() == null)
                .findFirst()
                .ifPresent(id -> refuse(faces, "picker.unknown", id));
    }

    private static void refuse(FacesContext faces, String key, Object... with) {
        var pattern = faces.getApplication().getResourceBundle(faces, "text").getString(key);
        var words = MessageFormat.format(pattern, with);
        throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Finds a posted id among the offered choices, without a query. */
    @Override
    public Choice getAsObject(FacesContext faces, UIComponent box, String id) {
        return offered.find(id);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent box, Choice choice) {
        return String.valueOf(choice.id());
    }
}
