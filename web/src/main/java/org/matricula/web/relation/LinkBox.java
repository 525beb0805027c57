package org.matricula.web.relation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matricula.persistence.relation.RelationEdit;
import org.matricula.web.picker.Choice;
import org.matricula.web.picker.Picker;
import org.matricula.web.picker.SearchResult;

/** The objects that a relation without values links with the object of a page: those on the page, and those when it was opened. */
public class LinkBox implements Picker.Chosen {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 3;

    private final String name;
    private final String otherKind;
    private final Picker picker;
    private List<Choice> seen;
    private List<Choice> chosen;

    /**
     * Shows the stored links of a relation.
     *
     * @param name the relation
     * @param otherKind the kind of object at the other end
     */
    LinkBox(String name, String otherKind, SearchResult.Finder finder, List<Choice> stored) {
        this.name = name;
        this.otherKind = otherKind;
        seen = stored;
        chosen = stored;
        picker = new Picker(finder, this);
    }

    @Override
    public List<Choice> chosen() {
        return chosen;
    }

    @Override
    public void choose(List<Choice> choices) {
        chosen = List.copyOf(new LinkedHashSet<>(choices));
    }

    @Override
    public void rename(Choice choice) {
        chosen =
                chosen.stream().map(each -> each.equals(choice) ? choice : each).toList();
    }

    private static List<Choice> without(List<Choice> some, List<Choice> others) {
        var left = new ArrayList<>(some);
        left.removeAll(new LinkedHashSet<>(others));
        return left;
    }

    private static List<Long> ids(List<Choice> choices) {
        return choices.stream().map(Choice::id).toList();
    }

    /** Returns the links that the user added and removed. */
    RelationEdit edit() {
        return new RelationEdit(name, ids(without(chosen, seen)), ids(without(seen, chosen)));
    }

    /** Returns all links on the page, for another object. */
    RelationEdit copy() {
        return new RelationEdit(name, ids(chosen), List.of());
    }

    /** Starts again from the stored links, and applies the user's changes. */
    void rebase(List<Choice> now) {
        var added = without(chosen, seen);
        var kept = without(now, without(seen, chosen));
        chosen = Stream.concat(kept.stream(), without(added, kept).stream()).toList();
        seen = now;
    }

    /** Returns the name of the relation, which is that of the picker, too. */
    public String getName() {
        return name;
    }

    /** Returns the kind of object at the other end. */
    public String getOtherKind() {
        return otherKind;
    }

    /** Returns the first choices on the page for a box that is closed, as text. */
    public String getSummary() {
        var some = chosen.stream().limit(SHOWN).map(Choice::label).collect(Collectors.joining(", "));
        return chosen.size() > SHOWN ? some + " …" : some;
    }

    public Picker getPicker() {
        return picker;
    }

    /** Returns the choices on the page. */
    public List<Choice> getChosen() {
        return chosen;
    }

    /** Returns the ids that were linked when the page was opened, with blanks between them. */
    public String getSeen() {
        return seen.stream().map(each -> each.id().toString()).collect(Collectors.joining(" "));
    }
}
