package org.matricula.web.browser;

/** Texts that no field expects, or that only look dangerous. */
enum BadText {
    EMPTY(""),
    BLANK("   "),
    TOO_LONG("x".repeat(5_000)),
    WORDS("not what is asked for"),
    NEGATIVE("-1"),
    HUGE("99999999999999999999"),
    FRACTION("0.5"),
    CONTROL("bell \u0007 rings"),
    ZERO("nothing \u0000 here"),
    LINES("one\r\nanother"),
    MARKUP("<script>alert(1)</script>"),
    ATTRIBUTE("\" onfocus=\"alert(1)"),
    EXPRESSION("#{7*7} ${7*7}"),
    PATTERN("%_\\"),
    QUOTE("' OR '1'='1"),
    EMOJI("👩‍🎓"),
    TURNED("Ada\u202Eecalevol");

    private final String text;

    BadText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The same as far as a page can show it. */
    String shown() {
        return text.replaceAll("[\\x00\\x07]", "");
    }
}
