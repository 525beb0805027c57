package org.matricula.web.page;

/**
 * Builds a part of a page that has many elements. It is a text, because the writers of the server examine every element and
 * attribute, which takes longer than reading the rows. Values are escaped; elements and the names of attributes are not.
 */
public final class Html {

    private final StringBuilder out = new StringBuilder();
    private boolean inTag;

    /** Begins an element. */
    public Html start(String element) {
        closeTag();
        out.append('<').append(element);
        inTag = true;
        return this;
    }

    /**
     * Begins an element with a class.
     *
     * @param style left out if null or empty
     */
    public Html start(String element, String style) {
        start(element);
        return style == null || style.isEmpty() ? this : attribute("class", style);
    }

    /** Writes an attribute of the last element; nothing for null. */
    public Html attribute(String name, String value) {
        if (value == null) {
            return this;
        }
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    /** Writes text; nothing for null. */
    public Html text(String words) {
        closeTag();
        if (words != null) {
            escape(words);
        }
        return this;
    }

    /** Ends an element. */
    public Html end(String element) {
        closeTag();
        out.append("</").append(element).append('>');
        return this;
    }

    /** Ends an element that has no content and no end tag, as {@code input}. */
    public Html end() {
        closeTag();
        return this;
    }

    private void closeTag() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    private void escape(String value) {
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            var escaped = escaped(value.charAt(at));
            if (escaped != null) {
                out.append(value, from, at).append(escaped);
                from = at + 1;
            }
        }
        out.append(value, from, value.length());
    }

    private static String escaped(char each) {
        return switch (each) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
