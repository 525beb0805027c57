package org.matricula.domain.text;

import org.jspecify.annotations.Nullable;

/** The ways to compute the text of one column from the text of another. */
public enum Derivation {
    /** The form in which two keys are the same key. */
    KEY {
        @Override
        public String of(@Nullable String text) {
            return KeyFold.of(text);
        }
    },
    /** The key by which the text sorts. */
    SORT {
        @Override
        public String of(@Nullable String text) {
            return SortKey.of(text);
        }
    },
    /** The form in which a search compares the text. */
    SEARCH {
        @Override
        public String of(@Nullable String text) {
            return SearchFold.of(text);
        }
    };

    /** Returns the derived text; never null. */
    public abstract String of(@Nullable String text);
}
