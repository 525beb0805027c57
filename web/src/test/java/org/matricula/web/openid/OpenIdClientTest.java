package org.matricula.web.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.matricula.web.account.OpenIdProblem;
import org.matricula.web.openid.LyingProvider.Lie;
import org.matricula.web.openid.LyingProvider.User;

/** ASVS 10.5: an identity counts only if the provider proves it for this very sign-in. */
class OpenIdClientTest {

    private static final URI ANSWER = URI.create("https://desk.example/account/openid/answer");
    private static final User ADA = new User(
            "ada-1", Map.of("preferred_username", "ada", "email", "ada@school.example", "email_verified", true));

    private final OpenIdAttempt attempt = OpenIdAttempt.begin("/", Instant.now());

    private LyingProvider provider;

    @BeforeEach
    void start() {
        provider = LyingProvider.start();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private OpenIdClient client(String match, Duration longest) {
        var settings = new OpenIdSettings(
                URI.create(provider.issuer()), LyingProvider.CLIENT, LyingProvider.SECRET, "", match);
        return new OpenIdClient(settings, longest);
    }

    private OpenIdClient client(String match) {
        return client(match, Duration.ofSeconds(30));
    }

    private OpenIdClient.Identity signIn(OpenIdClient client, User user) throws OpenIdException {
        var back = provider.authorize(client.address(attempt, ANSWER), user);
        var sent = LyingProvider.parameters(back.getRawQuery());
        return client.redeem(sent.getOrDefault("code", "none"), sent.get("iss"), attempt, ANSWER);
    }

    private OpenIdProblem problem(OpenIdClient client) {
        var failure = new OpenIdProblem[1];
        assertThatExceptionOfType(OpenIdException.class)
                .isThrownBy(() -> signIn(client, ADA))
                .satisfies(e -> failure[0] = e.problem())
                .satisfies(e -> assertThat(provider.secrets())
                        .noneMatch(secret -> e.reason().contains(secret)));
        return failure[0];
    }

    @Test
    void an_honest_answer_proves_issuer_and_subject() throws Exception {
        var identity = signIn(client(null), ADA);
        assertThat(identity.key()).isEqualTo(provider.issuer() + " ada-1");
        assertThat(identity.name()).isNull();
    }

    @ParameterizedTest
    @MethodSource("org.matricula.web.openid.LyingProvider#falseProofs")
    void an_answer_with_one_lie_proves_nothing(Lie lie) {
        provider.lieAbout(lie);
        assertThat(problem(client(null))).isEqualTo(OpenIdProblem.UNFIT);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "TOKENS_FAIL",
                "TOKENS_ARE_GARBAGE",
                "TOKENS_ARE_ENDLESS",
                "KEYS_FAIL",
                "ISSUER_OF_THE_DISCOVERY",
                "INSECURE_TOKENS",
                "NO_DISCOVERY"
            })
    void a_provider_that_does_not_keep_to_the_protocol_is_said_not_to_answer(Lie lie) {
        provider.lieAbout(lie);
        assertThat(problem(client(null))).isEqualTo(OpenIdProblem.UNAVAILABLE);
    }

    @Test
    void an_answer_that_never_comes_is_not_waited_for() {
        provider.lieAbout(Lie.TOKENS_NEVER_COME);
        assertThat(problem(client(null, Duration.ofMillis(500)))).isEqualTo(OpenIdProblem.UNAVAILABLE);
    }

    @Test
    void a_token_for_several_is_good_if_it_names_this_one_as_its_party() throws Exception {
        provider.lieAbout(Lie.AUDIENCE_OF_MANY);
        var identity = signIn(client(null), new User("ada-1", Map.of("azp", LyingProvider.CLIENT)));
        assertThat(identity.key()).isEqualTo(provider.issuer() + " ada-1");
    }

    @Test
    void a_code_of_another_sign_in_is_of_no_use() throws Exception {
        // GIVEN a code that somebody else's browser got
        var client = client(null);
        var other = OpenIdAttempt.begin("/", Instant.now());
        var stolen = LyingProvider.parameters(
                provider.authorize(client.address(other, ANSWER), ADA).getRawQuery());

        // WHEN and THEN the provider misses the verifier
        assertThatExceptionOfType(OpenIdException.class)
                .isThrownBy(() -> client.redeem(stolen.get("code"), stolen.get("iss"), attempt, ANSWER))
                .satisfies(e -> assertThat(e.reason()).contains("invalid_grant"));
    }

    @Test
    void a_provider_that_failed_is_asked_again_later_and_then_believed() {
        provider.lieAbout(Lie.NO_DISCOVERY);
        var client = client(null);
        assertThat(problem(client)).isEqualTo(OpenIdProblem.UNAVAILABLE);
        provider.lieAbout(Lie.NOTHING);
        assertThat(problem(client)).as("in the next seconds").isEqualTo(OpenIdProblem.UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({"preferred_username, true, ada", "email, true, ada@school.example", "email, false,", "email,,"})
    void an_address_is_the_name_of_an_account_only_if_it_is_verified(String match, Boolean verified, String name)
            throws Exception {
        var claims = new HashMap<String, Object>(ADA.claims());
        claims.put("email_verified", verified);
        assertThat(signIn(client(match), new User("ada-1", claims)).name()).isEqualTo(name);
    }
}
