package org.matricula.persistence.history;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.matricula.domain.history.ChangeDetails;

/** The effects of an action on each object that it created, changed or deleted. */
final class ActionEffects {

    private final Map<String, Map<Long, ActionEffect>> effects = new HashMap<>();

    /** In the order in which they were noticed. */
    void add(ChangeDetails details) {
        var object = details.object();
        effects.computeIfAbsent(object.subject(), each -> new LinkedHashMap<>())
                .computeIfAbsent(object.id(), each -> new ActionEffect(object))
                .add(details);
    }

    /** Returns objects of a kind, by their ids. */
    List<Long> ids(String subject, Predicate<ActionEffect> which) {
        return effects.getOrDefault(subject, Map.of()).values().stream()
                .filter(which)
                .map(effect -> effect.object().id())
                .sorted()
                .toList();
    }

    /** Returns the effect on an object, if there was one. */
    Optional<ActionEffect> find(String subject, Long id) {
        return Optional.ofNullable(effects.getOrDefault(subject, Map.of()).get(id));
    }

    /** Returns the effect on an object of {@link #ids}. */
    ActionEffect of(String subject, Long id) {
        return find(subject, id).orElseThrow();
    }

    boolean isCreated(Long id) {
        return has(id, ActionEffect::isCreation);
    }

    boolean isDeleted(Long id) {
        return has(id, ActionEffect::isDeletion);
    }

    private boolean has(Long id, Predicate<ActionEffect> which) {
        return effects.values().stream()
                .map(each -> each.get(id))
                .anyMatch(effect -> effect != null && which.test(effect));
    }
}
