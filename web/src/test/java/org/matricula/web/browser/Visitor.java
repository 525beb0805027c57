package org.matricula.web.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Someone at the desk, with a browser profile of their own. What the browser complains about is collected. A profile that is as it was
 * at the beginning is used again, because it has the scripts and styles of the pages already.
 */
final class Visitor implements AutoCloseable {

    /** The longest wait for an expected change, in milliseconds; a busy machine takes ten times as long as a quiet one. */
    static final int TIMEOUT = 45_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>();
    private final Consumer<ConsoleMessage> console = this::hear;
    private final Consumer<WebError> errors = this::hear;
    private final Consumer<BrowserContext> again;
    private final String cookies;
    private boolean ownTime;

    /** Somebody whose profile nobody uses again. */
    Visitor(BrowserContext context) {
        this(context, BrowserContext::close);
    }

    /**
     * Somebody with a profile.
     *
     * @param again takes the profile if it is as it was
     */
    Visitor(BrowserContext context, Consumer<BrowserContext> again) {
        this.context = context;
        this.again = again;
        context.setDefaultTimeout(TIMEOUT);
        context.onConsoleMessage(console);
        context.onWebError(errors);
        cookies = cookies();
        page = context.newPage();
    }

    private String cookies() {
        return context.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private void hear(ConsoleMessage message) {
        if ("error".equals(message.type()) || message.text().contains("Content Security")) {
            complaints.add(message.text());
        }
    }

    private void hear(WebError error) {
        complaints.add(error.error());
    }

    /** From now on time goes by only when a test says so. */
    void stopTime() {
        ownTime = true;
        page.clock().install();
    }

    /** Returns the page in the browser. */
    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Announces that the browser will complain in words that contain these. */
    void expectComplaint(String words) {
        expected.add(words);
    }

    /** Every error on the console, every script that failed and every violation of the content security policy. */
    List<String> complaints() {
        return complaints.stream()
                .filter(each -> expected.stream().noneMatch(each::contains))
                .toList();
    }

    /** From now on the server does what the page asks for, but each answer reaches the page only when it is let go. */
    void holdAnswers() {
        page.route(url -> url.startsWith("http"), route -> {
            if ("POST".equals(route.request().method())) {
                APIResponse answer = route.fetch();
                held.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
            } else {
                route.resume();
            }
        });
    }

    /** From now on this is typed into a field as soon as a page has it, before any script of the page listens. */
    void typesEarly(String id, String text) {
        page.addInitScript("""
                document.addEventListener('DOMContentLoaded', () => {
                  const field = document.getElementById('%s');
                  field.value = '%s';
                  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
                });""".formatted(id, text));
    }

    /** Waits until the server has answered and the answer is held. */
    void awaitHeld() {
        page.waitForCondition(() -> !held.isEmpty());
    }

    /** Lets the oldest held answer reach the page. */
    void letGo() {
        awaitHeld();
        held.remove(0).run();
    }

    /** Answers reach the page at once again. */
    void holdNoMore() {
        page.unrouteAll();
    }

    /** Keeps what the browser shows, for those who look into a failure. */
    void keepEvidence(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + ".png"))
                    .setFullPage(true));
            Files.writeString(folder.resolve(name + ".html"), page.content(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds no answers from now on: a request that is held while the browser closes would fail a test that is over. */
    @Override
    public void close() {
        holdNoMore();
        if (isAsItWas()) {
            context.offConsoleMessage(console);
            context.offWebError(errors);
            List.copyOf(context.pages()).forEach(Page::close);
            again.accept(context);
        } else {
            context.close();
        }
    }

    private boolean isAsItWas() {
        if (ownTime || !cookies.equals(cookies())) {
            return false;
        }
        try {
            page.evaluate("() => localStorage.clear()");
            return true;
        } catch (PlaywrightException e) {
            return false; // no page of the desk, which alone could clear what it stored
        }
    }
}
