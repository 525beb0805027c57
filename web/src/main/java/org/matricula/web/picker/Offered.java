package org.matricula.web.picker;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The left box. It shows the last page found, but <em>contains</em> whatever it showed since the page was opened:
 * a pick may reach the server after the answer to the next search left it, and is still a fair pick.
 */
final class Offered extends AbstractList<Choice> implements Serializable {

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

    /** The choice of that id, or one without an id if it was never offered. */
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
