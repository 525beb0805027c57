package org.matricula.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The texts by key, in the language of the page. */
@ApplicationScoped
public class Texts {

    private static final String BUNDLE = TextBundle.class.getName();

    private final Map<Locale, ResourceBundle> bundles = new ConcurrentHashMap<>();

    /**
     * Returns a formatted text.
     *
     * @param key a key of the bundle
     * @param values for {0}, {1} and so on; a number is written as the language does
     */
    public String get(String key, Object... values) {
        var pattern = bundle(locale()).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(values);
    }

    /** Returns the label of a field, as of {@code student.age}; the field itself if it has none. */
    public String labelled(String field) {
        try {
            return get(field);
        } catch (MissingResourceException e) {
            return field;
        }
    }

    /** Returns the number format of the language; for one thread. */
    public NumberFormat numbers() {
        return NumberFormat.getIntegerInstance(locale());
    }

    /** Returns whether there is such a key. */
    public boolean has(String key) {
        return bundle(Locale.ENGLISH).containsKey(key);
    }

    private static Locale locale() {
        var faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.ENGLISH
                : faces.getViewRoot().getLocale();
    }

    private ResourceBundle bundle(Locale locale) {
        return bundles.computeIfAbsent(
                locale, each -> ResourceBundle.getBundle(BUNDLE, each, Texts.class.getClassLoader()));
    }
}
