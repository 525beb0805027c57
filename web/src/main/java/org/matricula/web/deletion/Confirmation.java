package org.matricula.web.deletion;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.deletion.DeletionReport;

/** The question before a deletion: what it deletes and, where much is lost, a word that the user has to type. */
public class Confirmation implements Serializable {

    private static final long serialVersionUID = 1L;

    private final DeletionReport report;
    private final String word;
    private final boolean asking;
    private @Nullable String typed;

    private Confirmation(DeletionReport report, String word, boolean asking) {
        this.report = report;
        this.word = word;
        this.asking = asking;
    }

    /** Asks about one object, whose key is typed if grades or other values are deleted with it. */
    static Confirmation ofOne(DeletionReport report, String key) {
        return new Confirmation(report, key, report.valued() > 0);
    }

    /** Asks about selected objects, whose number is typed. */
    static Confirmation ofMany(DeletionReport report) {
        return new Confirmation(report, String.valueOf(report.objects()), true);
    }

    /** Returns whether the user agreed. */
    boolean isGiven() {
        return !asking || KeyFold.of(word).equals(KeyFold.of(typed));
    }

    /** Returns whether the user has to type the word. */
    public boolean isAsking() {
        return asking;
    }

    public DeletionReport getReport() {
        return report;
    }

    /** Returns the word to be typed. */
    public String getWord() {
        return word;
    }

    public @Nullable String getTyped() {
        return typed;
    }

    public void setTyped(@Nullable String typed) {
        this.typed = typed;
    }
}
