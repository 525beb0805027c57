package org.matricula.web.picker;

import java.util.List;
import org.matricula.persistence.list.Lists;
import org.matricula.persistence.list.LookupResult.Suggestion;

/** Finds the objects of any declared entity for a picker, as the search of their list does. */
public class EntityFinder implements SearchResult.Finder {

    private static final long serialVersionUID = 1L;

    private final Lists lists;
    private final String entity;

    /**
     * Finds the objects of an entity.
     *
     * @param entity its name, as in {@code course}
     */
    public EntityFinder(Lists lists, String entity) {
        this.lists = lists;
        this.entity = entity;
    }

    @Override
    public SearchResult find(String text, List<Choice> chosen, int atMost) {
        var found = lists.choices(entity, text, chosen.stream().map(Choice::id).toList(), atMost);
        return new SearchResult(choices(found.first()), found.total());
    }

    @Override
    public List<Choice> named(List<Long> ids) {
        return choices(lists.chosen(entity, ids));
    }

    private static List<Choice> choices(List<Suggestion> some) {
        return some.stream().map(Choice::of).toList();
    }
}
