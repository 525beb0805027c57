package org.matricula.web.browser;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Makes what a test is free to change and to delete, by the forms of the desk. Whatever it makes is called {@value #MARK}. */
final class Supplies {

    static final String MARK = "Made";

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");

    private final PlainBrowser browser;

    Supplies(PlainBrowser browser) {
        this.browser = browser;
    }

    /** Returns a name that no other object has. */
    static String name() {
        return "%s-%04d".formatted(MARK, MADE.incrementAndGet());
    }

    /**
     * Something of a kind, a student or a course with an enrollment.
     *
     * @param kind the folder of its pages, {@code change} for a deletion, or {@code action} for what can be undone
     * @return its id
     */
    String of(String kind) {
        var name = name();
        return switch (kind) {
            case "student" -> {
                course(name);
                var student = student(name);
                enrollment(student, name);
                yield student;
            }
            case "course" -> {
                var course = course(name);
                enrollment(student(name), name);
                yield course;
            }
            case "enrollment" -> {
                course(name);
                yield enrollment(student(name), name);
            }
            case "grade" -> grade(name);
            case "account" -> account(name);
            case "group" -> made("/group/edit", Map.of("form:name", name));
            case "list" -> savedList(name);
            case "action" -> undoable();
            default -> deletion(name);
        };
    }

    /** A student without courses. */
    String student(String name) {
        return made("/student/edit", Map.of("form:name", name));
    }

    /** A course without students. */
    String course(String code) {
        return made("/course/edit", Map.of("form:code", code, "form:name", code));
    }

    /** A grade that nobody has. */
    String grade(String code) {
        return made("/grade/edit", Map.of("form:code", code));
    }

    /** An account without a password. */
    String account(String name) {
        return made("/account/edit", Map.of("form:name", name));
    }

    private String made(String page, Map<String, String> typed) {
        var answer = browser.send(browser.get(page), "form", "form:saveAndContinue", typed);
        return first(ID, answer.page().location());
    }

    /** A list of students that is saved under a name. */
    /** A list for everybody, because others than its owner look at it, too. */
    String savedList(String name) {
        var page = "/list/saved?of=student&list=q%3D" + name;
        browser.send(browser.get(page), "form", "form:save", Map.of("form:name", name, "form:shared", "on"));
        return first(
                ID,
                browser.get(page).page().select("a[aria-label$=" + name + "]").attr("href"));
    }

    /** An enrollment of a student in a course. */
    String enrollment(String student, String code) {
        var page = browser.get("/student/chosen?action=enroll&row=" + student);
        browser.send(page, "form", "form:enroll", Map.of("form:course", code));
        return browser.get("/enrollment/list?q=" + code)
                .page()
                .select("input[name=row]")
                .attr("value");
    }

    /** The change that deleted a student. */
    String deletion(String name) {
        var student = student(name);
        browser.send(browser.get("/student/delete?id=" + student), "form", "form:delete", Map.of());
        var restore = browser.get("/history/list?student=" + student).page().select("a[href*=restore]");
        return first(Pattern.compile("change=(\\d+)"), restore.attr("href"));
    }

    /** The action that deleted a student together with an enrollment. */
    String undoable() {
        var student = of("student");
        browser.send(browser.get("/student/delete?id=" + student), "form", "form:delete", Map.of());
        var undo = browser.get("/history/list?student=" + student).page().select("a[href*=undo]");
        return first(Pattern.compile("action=(\\d+)"), undo.attr("href"));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
