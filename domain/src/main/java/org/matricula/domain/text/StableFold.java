package org.matricula.domain.text;

import java.util.function.UnaryOperator;

/** Repeats a fold until it changes nothing more: one step of it may bring out what another step folds. */
final class StableFold {

    private StableFold() {}

    static String of(String text, UnaryOperator<String> fold) {
        var folded = text;
        String before;
        do {
            before = folded;
            folded = fold.apply(before);
        } while (!folded.equals(before));
        return folded;
    }
}
