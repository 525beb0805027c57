package org.matricula.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.matricula.web.browser.page.SetupPage;
import org.matricula.web.browser.page.SignInPage;

/** The running desk, set up with its first administrator, and the browser that all visitors use. */
final class Premises {

    static final String ADMINISTRATOR = "ada";
    static final String PASSWORD = "correct horse battery staple";

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final RunningDesk desk;
    private final Playwright playwright;
    private final Browser browser;
    private final String usedSetupCode;
    private final List<RefusedSetup> refusedSetups;
    private String repeatedSetup;
    private final String signedIn;
    private final String alsoSignedIn;
    private final Map<Staff, String> staff = new EnumMap<>(Staff.class);
    private final Map<String, Deque<BrowserContext>> profiles = new HashMap<>();

    /** Opens the desk; the end of the JVM closes it. */
    static Premises open() {
        try {
            var premises = new Premises();
            Runtime.getRuntime().addShutdownHook(new Thread(premises::close));
            return premises;
        } catch (IOException e) {
            throw new UncheckedIOException("the desk cannot be opened", e);
        }
    }

    private Premises() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.TIMEOUT);
        desk = RunningDesk.start();
        playwright = playwright();
        browser = browser(playwright);
        usedSetupCode = desk.setupCode();
        refusedSetups = setUp();
        signedIn = newSession(ADMINISTRATOR);
        alsoSignedIn = newSession(ADMINISTRATOR);
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(OPTIONS));
    }

    private static Path chromium() {
        var set = Stream.ofNullable(System.getProperty("matricula.chromium")).map(Path::of);
        var found = NAMES.stream()
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)));
        return Stream.concat(set, found)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Chromium is missing: install the package chromium, or name it with -Dmatricula.chromium="));
    }

    /** Refused attempts come first: they create no account and leave the code valid, and both are used afterwards. */
    private List<RefusedSetup> setUp() throws IOException {
        try (var someone = stranger()) {
            var page = SetupPage.open(someone.page(), usedSetupCode);
            var refused = RefusedSetup.all(desk, someone, usedSetupCode);
            page.create(ADMINISTRATOR, PASSWORD);
            assertThat(someone.page()).hasURL(desk.address(SignInPage.PATH));
            page.backFrom(SignInPage.PATH);
            page.create(ADMINISTRATOR, PASSWORD);
            assertThat(someone.page()).hasURL(desk.address(SignInPage.PATH));
            repeatedSetup = page.messages().innerText();
            return refused;
        }
    }

    private String newSession(String name) {
        try (var context = browser.newContext(options())) {
            var page = SignInPage.open(context.newPage());
            page.signIn(name, PASSWORD);
            assertThat(context.pages().get(0)).not().hasURL(Pattern.compile(".*" + SignInPage.PATH + ".*"));
            return context.storageState();
        }
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setBaseURL(desk.address("/")).setViewportSize(1280, 900);
    }

    /** The code that the first administrator was created with. */
    String usedSetupCode() {
        return usedSetupCode;
    }

    RunningDesk desk() {
        return desk;
    }

    /** Returns the message for a user who went back and created the administrator once more. */
    String repeatedSetup() {
        return repeatedSetup;
    }

    /** Returns the attempts before it was created. */
    List<RefusedSetup> refusedSetups() {
        return refusedSetups;
    }

    /** Someone who is not signed in. */
    Visitor stranger() {
        return visitor("{}");
    }

    /** Returns somebody with these cookies. */
    private Visitor visitor(String session) {
        var idle = profiles.computeIfAbsent(session, each -> new ArrayDeque<>());
        var profile = idle.isEmpty() ? browser.newContext(options().setStorageState(session)) : idle.pop();
        return new Visitor(profile, idle::push);
    }

    /** Someone who is signed in, in a session that the tests share: nobody may sign out of it. */
    Visitor administrator() {
        return visitor(signedIn);
    }

    /** Someone of the staff, in a session that the tests share. */
    Visitor staff(Staff who) {
        var session = staff.computeIfAbsent(who, each -> newSession(each.account()));
        return visitor(session);
    }

    /** The same in another session. */
    Visitor anotherAdministrator() {
        return visitor(alsoSignedIn);
    }

    private void close() {
        try {
            playwright.close();
        } finally {
            desk.close();
        }
    }
}
