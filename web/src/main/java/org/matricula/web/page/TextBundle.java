package org.matricula.web.page;

import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.history.TracedEntity;
import org.matricula.persistence.text.PersistentClasses;

/**
 * The texts of the pages. A text of an entity that is not defined, such as {@code teacher.saved}, follows from its name and from the
 * text of all objects, {@code object.saved}; the label of a field is its name in words.
 */
public class TextBundle extends ResourceBundle {

    private static final String GENERAL = "object.";
    private static final String MANY = "history.many.";
    private static final Set<String> ENTITIES = PersistentClasses.all().stream()
            .filter(TracedEntity.class::isAssignableFrom)
            .map(VersionedEntity::nameOf)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern WORDS = Pattern.compile("(?<!^)(?=\\p{Lu})");

    private final ResourceBundle defined = ResourceBundle.getBundle("org.matricula.web.text");

    @Override
    protected Object handleGetObject(String key) {
        return defined.containsKey(key) ? defined.getString(key) : general(key);
    }

    /** Returns the text of a key that is not defined; null if it is none of an entity. */
    private String general(String key) {
        if (key.startsWith(MANY)) {
            return isEntity(key.substring(MANY.length()))
                    ? filled(GENERAL + "many", key.substring(MANY.length()))
                    : null;
        }
        int dot = key.indexOf('.');
        var entity = dot < 0 ? key : key.substring(0, dot);
        if (!isEntity(entity)) {
            return null;
        }
        if (dot < 0) {
            return capital(words(entity));
        }
        var rest = key.substring(dot + 1);
        return defined.containsKey(GENERAL + rest) ? filled(GENERAL + rest, entity) : capital(words(rest));
    }

    private static boolean isEntity(String name) {
        return ENTITIES.contains(name);
    }

    private String filled(String key, String entity) {
        var one = name(entity);
        var many = one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
        return defined.getString(key)
                .replace("{name}", one)
                .replace("{names}", many)
                .replace("{Names}", capital(many));
    }

    private String name(String entity) {
        return defined.containsKey(entity) ? defined.getString(entity).toLowerCase(Locale.ROOT) : words(entity);
    }

    private static String words(String name) {
        return WORDS.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public Enumeration<String> getKeys() {
        return defined.getKeys();
    }

    @Override
    protected Set<String> handleKeySet() {
        return defined.keySet();
    }
}
