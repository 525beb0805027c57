package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.web.FreePort;
import org.matricula.web.openid.LyingProvider;
import org.matricula.web.openid.LyingProvider.Lie;
import org.matricula.web.openid.LyingProvider.User;

/** ASVS 6.8, 10.2, 10.5: a session begins only for the user whom the provider has proved to this browser, for this sign-in. */
class LyingProviderIT {

    private static final String START = "/account/openid";
    private static final String STUDENTS = "/student/list";
    private static final String COOKIE = "matricula-openid";
    private static final User ADA = user("ada-1", "ada at the provider");
    private static final AtomicInteger BROWSERS = new AtomicInteger();

    private static LyingProvider provider;
    private static RunningDesk desk;

    private final Browser browser = new Browser();

    private static User user(String subject, String name) {
        return new User(subject, Map.of("preferred_username", name));
    }

    @BeforeAll
    static void start() throws IOException {
        provider = LyingProvider.start();
        var members = List.of(
                new Member("ada", true, false, provider.issuer() + " ada-1"),
                new Member("bo", false, false, provider.issuer() + " bo-1"),
                new Member("cy", true, false, null),
                new Member("dee", true, true, null),
                new Member("eve", true, false, "https://elsewhere.example eve-1"));
        desk = RunningDesk.start(
                FreePort.find(),
                connection -> Member.write(connection, members),
                "-DMATRICULA_OPENID_ISSUER=" + provider.issuer(),
                "-DMATRICULA_OPENID_CLIENT=" + LyingProvider.CLIENT,
                "-DMATRICULA_OPENID_SECRET=" + LyingProvider.SECRET,
                "-DMATRICULA_OPENID_NAME=the school",
                "-DMATRICULA_OPENID_MATCH=preferred_username");
    }

    @AfterAll
    static void stop() {
        desk.close();
        provider.close();
    }

    @BeforeEach
    void honest() {
        provider.lieAbout(Lie.NOTHING);
    }

    /** A browser without scripts, at an address of its own. */
    private static final class Browser {

        private final HttpClient client = HttpClient.newHttpClient();
        private final Map<String, String> cookies = new HashMap<>();
        private final String address = "192.0.2." + BROWSERS.incrementAndGet();

        private HttpResponse<String> get(String path) {
            var request = HttpRequest.newBuilder(URI.create(desk.address(path)))
                    .header("X-Forwarded-For", address)
                    .header(
                            "Cookie",
                            cookies.entrySet().stream()
                                    .map(each -> each.getKey() + "=" + each.getValue())
                                    .collect(Collectors.joining("; ")));
            try {
                var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                response.headers().allValues("Set-Cookie").forEach(this::keep);
                return response;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void keep(String header) {
            var pair = header.split(";", 2)[0].split("=", 2);
            if (header.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }

        /** Begins a sign-in, and returns the address at the provider. */
        private URI begin(String from) {
            return location(get(START + "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8)));
        }

        /** Comes back from the provider, and returns the address to which the desk leads. */
        private String comeBack(URI back) {
            return location(get(back.getRawPath() + "?" + back.getRawQuery())).toString();
        }

        private String signIn(User user) {
            return comeBack(provider.authorize(begin(STUDENTS), user));
        }

        /** Returns the name of the user; empty if nobody is signed in. */
        private String caller() {
            return Jsoup.parse(get(STUDENTS).body()).select(".caller").text();
        }
    }

    private static URI location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    private void isRefused(String location, String problem, String words) {
        assertThat(location).isEqualTo("/account/sign-in?openid=" + problem + "&from=%2Fstudent%2Flist");
        var page = Jsoup.parse(browser.get(location).body());
        assertThat(page.select("#messages li.error").text()).contains(words);
        assertThat(page.select("#openid").attr("href")).isEqualTo("/account/openid?from=%2Fstudent%2Flist");
        assertThat(browser.caller()).isEmpty();
    }

    @Test
    void an_honest_answer_signs_in_and_shows_the_page_that_was_asked_for() throws IOException {
        assertThat(browser.signIn(ADA)).isEqualTo(STUDENTS);
        assertThat(browser.caller()).isEqualTo("ada");
        assertThat(desk.securityLog())
                .anyMatch(line -> line.contains("SIGNED_IN account=\"ada\" client=\"" + browser.address + "\""));
    }

    @Test
    void the_way_there_asks_for_a_code_with_state_nonce_and_challenge_and_costs_no_session() {
        // WHEN
        var asked = LyingProvider.parameters(browser.begin(STUDENTS).getRawQuery());

        // THEN
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", desk.address("/account/openid/answer"))
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(browser.cookies).containsOnlyKeys(COOKIE);
        assertThat(browser.begin(STUDENTS).getRawQuery()).doesNotContain(asked.get("state"), asked.get("nonce"));
    }

    @Test
    void the_cookie_is_for_no_script_and_ten_minutes_and_over_TLS_for_this_host_only() throws Exception {
        var plain = browser.get(START).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(plain).startsWith(COOKIE + "=").endsWith("; Path=/; Max-Age=600; HttpOnly; SameSite=Lax");
        var request = HttpRequest.newBuilder(URI.create(desk.address(START))).header("X-Forwarded-Proto", "https");
        var secure = browser.client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        assertThat(secure.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-" + COOKIE + "=")
                .endsWith("; Path=/; Secure; Max-Age=600; HttpOnly; SameSite=Lax");
        assertThat(location(request.build()).toString()).contains("redirect_uri=https%3A%2F%2F127.0.0.1");
    }

    private URI location(HttpRequest request) throws Exception {
        return location(browser.client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    @ParameterizedTest
    @MethodSource("org.matricula.web.openid.LyingProvider#falseAnswers")
    void an_answer_with_one_lie_signs_nobody_in(Lie lie) throws IOException {
        provider.lieAbout(lie);
        isRefused(browser.signIn(ADA), "unfit", "does not belong to this sign-in. Nobody was signed in.");
        isLogged("unfit");
    }

    /** The security log has the failure, and no log has a code or a token. */
    private void isLogged(String problem) throws IOException {
        assertThat(desk.securityLog())
                .anyMatch(line -> line.contains("SIGN_IN_FAILED")
                        && line.contains("client=\"" + browser.address + "\"")
                        && line.contains("/account/openid/answer " + problem));
        var log = Files.readString(desk.data().resolve("server.log"));
        assertThat(provider.secrets()).isNotEmpty().noneMatch(log::contains);
        assertThat(log).doesNotContain(LyingProvider.SECRET, "WebApplicationException", "StandardWrapperValve");
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKENS_FAIL", "TOKENS_ARE_GARBAGE", "TOKENS_ARE_ENDLESS", "TOKENS_NEVER_COME"})
    void a_provider_that_does_not_answer_signs_nobody_in(Lie lie) throws IOException {
        provider.lieAbout(lie);
        isRefused(browser.signIn(ADA), "unavailable", "does not answer");
        isLogged("unavailable");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_answer_works_once_whatever_the_provider_accepts(boolean accepted) {
        // GIVEN somebody who is signed in, and a copy of the cookie and the address
        provider.lieAbout(accepted ? Lie.CODE_WORKS_TWICE : Lie.NOTHING);
        var back = provider.authorize(browser.begin(STUDENTS), ADA);
        var thief = new Browser();
        thief.cookies.putAll(browser.cookies);
        assertThat(browser.comeBack(back)).isEqualTo(STUDENTS);

        // WHEN and THEN
        assertThat(thief.comeBack(back)).contains("openid=unfit");
        assertThat(thief.caller()).isEmpty();
        assertThat(browser.comeBack(back)).contains("openid=unfit");
    }

    @Test
    void an_answer_in_a_browser_that_did_not_ask_signs_nobody_in() {
        // GIVEN an answer for an account of an attacker, and a victim who is led to it
        var back = provider.authorize(browser.begin(STUDENTS), ADA);
        var victim = new Browser();

        // WHEN and THEN
        assertThat(victim.comeBack(back)).contains("openid=unfit");
        victim.begin(STUDENTS);
        assertThat(victim.comeBack(back)).contains("openid=unfit");
        assertThat(victim.caller()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, cancelled, You did not sign in at the sign-in service.",
        "server_error, unavailable, does not answer",
        "x<b>%0aINFO, cancelled, You did not sign in at the sign-in service."
    })
    void a_user_who_was_not_signed_in_there_is_told_so(String error, String problem, String words) throws IOException {
        isRefused(browser.comeBack(provider.refuse(browser.begin(STUDENTS), error)), problem, words);
    }

    @Test
    void an_identity_without_an_account_is_told_and_is_in_the_security_log() throws IOException {
        isRefused(
                browser.signIn(user("nobody-1", "nobody")), "unknown", "no active account in Matricula belongs to you");
        isLogged("unknown " + provider.issuer() + " nobody-1");
    }

    @Test
    void a_disabled_account_stays_out() throws IOException {
        isRefused(browser.signIn(user("bo-1", "bo")), "unknown", "no active account in Matricula belongs to you");
        isLogged("unknown");
    }

    @Test
    void the_subject_of_another_issuer_is_somebody_else() {
        isRefused(browser.signIn(user("eve-1", "eve")), "unknown", "no active account in Matricula belongs to you");
    }

    @Test
    void a_name_connects_an_account_without_a_password_once_and_no_other_account() {
        assertThat(browser.signIn(user("cy-1", "CY"))).isEqualTo(STUDENTS);
        assertThat(browser.caller()).isEqualTo("cy");
        assertThat(new Browser().signIn(user("cy-2", "cy"))).contains("openid=unknown");
        assertThat(new Browser().signIn(user("dee-1", "dee"))).contains("openid=unknown");
        assertThat(new Browser().signIn(user("ada-2", "ada"))).contains("openid=unknown");
        assertThat(new Browser().signIn(user("cy-1", "renamed"))).isEqualTo(STUDENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "/\\evil.example/", "https://evil.example/", "/account/openid"})
    void a_sign_in_never_leads_to_another_site(String from) {
        assertThat(browser.comeBack(provider.authorize(browser.begin(from), ADA)))
                .isEqualTo("/");
        assertThat(browser.caller()).isEqualTo("ada");
    }

    @Test
    void many_failures_from_one_address_have_to_wait() {
        provider.lieAbout(Lie.SIGNATURE);
        var location = browser.signIn(ADA);
        for (int i = 0; i < 20 && location.contains("unfit"); i++) { // each wait is longer than the one before
            location = browser.signIn(ADA);
        }
        isRefused(location, "wait", "Too many attempts");
    }
}
