package org.matricula.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The hashes of passwords. */
@Tag("computing")
class Pbkdf2Test {

    /** By the Pbkdf2PasswordHash of Payara 6. */
    private static final String OF_A_CONTAINER =
            "PBKDF2WithHmacSHA256:600000:CFW28AHVLgvh1uC+PECdFg==:t9TM7oSjFy1w3qU41WD7X2kcLGx14A0LCmtyHICb5JM=";

    private final Pbkdf2 hash = new Pbkdf2();

    private boolean verifies(String password, String stored) {
        return hash.verify(password.toCharArray(), stored);
    }

    @Test
    void a_hash_that_a_container_computed_is_verified() {
        assertThat(verifies("perf-Password-12345", OF_A_CONTAINER)).isTrue();
        assertThat(verifies("perf-Password-12346", OF_A_CONTAINER)).isFalse();
    }

    @Test
    void the_test_vector_of_RFC_7914_is_verified_with_its_own_cost_and_length() {
        assertThat(verifies(
                        "passwd",
                        "PBKDF2WithHmacSHA256:1:c2FsdA==:VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLxJypzM8Xm2RZkWZLOdd"
                                + "+8xfHG4RbHjC9UJESBB06GXgw=="))
                .isTrue();
    }

    @Test
    void each_hash_has_a_salt_of_its_own() {
        var first = hash.generate("p\u00e4ssword".toCharArray());
        var second = hash.generate("p\u00e4ssword".toCharArray());
        assertThat(first).startsWith("PBKDF2WithHmacSHA256:600000:").isNotEqualTo(second);
        assertThat(verifies("p\u00e4ssword", first)).isTrue();
        assertThat(verifies("p\u00e4ssword", second)).isTrue();
    }

    @Test
    void what_is_no_hash_is_named_and_not_compared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verifies("any", "no hash"))
                .withMessage("the stored password hash has not the format algorithm:iterations:salt:hash");
    }
}
