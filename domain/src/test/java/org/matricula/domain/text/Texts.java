package org.matricula.domain.text;

import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import org.quicktheories.core.Gen;

/** Generates texts that people type, paste and import, and those that nobody should. */
final class Texts {

    /** Pieces that have gone wrong somewhere: case, width, normalization, white space, dashes, invisible characters. */
    private static final List<String> PIECES = List.of(
            "a", "Z", "0", "7", "ß", "ẞ", "İ", "ı", "i̇", "ς", "Σ", "é", "e\u0301", "Å", "Å", "ﬁ", "Ｎ", "７", "½", "ŉ",
            "ǰ", "ΐ", "ᾳ", "\u0345", "\u0301", "\u0323", "´", "ﷺ", "가", "ᄀ", "ᅡ", "𝐀", "李", "ঔ", "ー", " ", "\u00A0",
            "\u3000", "\u2007", "\t", "\n", "\r\n", "\u0085", "\u2028", "-", "−", "‐", "–", "－", "﹣", "⁻", "_", "+",
            "'", "\u200B", "\uFEFF", "\u00AD", "\u2800", "\u3164", "\uFFA0", "\uFE0F", "\u0000", "👩‍🎓", "\uD83D",
            "\uDC69", "\uE000", "\uFFFF");

    private Texts() {}

    /** Texts of up to a number of pieces; a quarter of the pieces is any code point at all. */
    static Gen<String> ofPieces(int atMost) {
        var piece = arbitrary()
                .pick(PIECES)
                .mix(integers().between(0, Character.MAX_CODE_POINT).map(Character::toString), 25);
        return lists().of(piece).ofSizeBetween(0, atMost).map(pieces -> String.join("", pieces));
    }
}
