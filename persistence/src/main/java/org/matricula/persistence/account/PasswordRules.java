package org.matricula.persistence.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.matricula.domain.account.Account;

/**
 * The rules for new passwords: long, and nothing that is guessed first. There is no rule about kinds of characters, and any
 * character is allowed. The source is ASVS 5.0, 6.2.
 */
public final class PasswordRules {

    /** A rule. */
    public enum Rule {
        /** From {@link Account#PASSWORD_MIN} to {@link Account#PASSWORD_MAX} characters. */
        LENGTH,
        /** No common password, and no short piece again and again. */
        COMMON,
        /** Neither the name of the account nor that of Matricula with a few characters added. */
        NAME
    }

    private static final String MATRICULA = "matricula";
    private static final int LONGEST_PIECE = 4; // characters
    private static final int SHORTEST_NAME = 4; // shorter ones are parts of other words

    private static final Set<String> COMMON = read();

    private PasswordRules() {}

    private static Set<String> read() {
        try (var file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the first rule that a password breaks; empty if it can be used.
     *
     * @param account the name of the account
     */
    public static Optional<Rule> broken(String account, String password) {
        if (!Account.canBePassword(password)) {
            return Optional.of(Rule.LENGTH);
        }
        var folded = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(folded) || isRepeated(folded)) {
            return Optional.of(Rule.COMMON);
        }
        return isNamed(folded, account.toLowerCase(Locale.ROOT)) ? Optional.of(Rule.NAME) : Optional.empty();
    }

    private static boolean isRepeated(String text) {
        for (int length = 1; length <= LONGEST_PIECE; length++) {
            var piece = text.substring(0, length);
            if (piece.repeat(text.length() / length + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether nothing long enough is left without the names and their parts. */
    private static boolean isNamed(String text, String account) {
        var rest = text.replace(MATRICULA, "");
        for (var name : Arrays.asList(account.split("[^\\p{L}\\p{N}]+"))) {
            if (name.length() >= SHORTEST_NAME) {
                rest = rest.replace(name, "");
            }
        }
        return rest.length() < text.length() && rest.length() < Account.PASSWORD_MIN / 2;
    }
}
