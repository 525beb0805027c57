package org.matricula.web.picker;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The left box of a picker. It shows the last search result, but <em>contains</em> everything that it showed since the page was
 * opened, because a pick can reach the server after the answer to the next search was sent.
 */
final class SourceItems extends AbstractList<Choice> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Choice> ever = new HashMap<>();
    private List<Choice> shown = List.of();

    void show(List<Choice> page) {
        remember(page);
        shown = List.copyOf(page);
    }

    void remember(List<Choice> choices) {
        choices.forEach(choice -> ever.put(choice.id().toString(), choice));
    }

    /** Returns the choice with this id, or one without an id if it was never shown. */
    Choice find(String id) {
        return ever.getOrDefault(id, new Choice(null, id));
    }

    @Override
    public Choice get(int index) {
        return shown.get(index);
    }

    @Override
    public int size() {
        return shown.size();
    }

    @Override
    public boolean contains(Object choice) {
        return ever.containsValue(choice);
    }
}
