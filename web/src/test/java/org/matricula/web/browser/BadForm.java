package org.matricula.web.browser;

import static org.matricula.web.browser.BadText.ATTRIBUTE;
import static org.matricula.web.browser.BadText.BLANK;
import static org.matricula.web.browser.BadText.EMOJI;
import static org.matricula.web.browser.BadText.EMPTY;
import static org.matricula.web.browser.BadText.EXPRESSION;
import static org.matricula.web.browser.BadText.FRACTION;
import static org.matricula.web.browser.BadText.HUGE;
import static org.matricula.web.browser.BadText.LINES;
import static org.matricula.web.browser.BadText.MARKUP;
import static org.matricula.web.browser.BadText.NEGATIVE;
import static org.matricula.web.browser.BadText.PATTERN;
import static org.matricula.web.browser.BadText.QUOTE;
import static org.matricula.web.browser.BadText.WORDS;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A form of the desk, and what its fields take of the bad texts: nothing where they are not named.
 *
 * @param name what it is the form of
 * @param id its id in the page, which the ids of its fields begin with
 * @param button the button that sends it
 * @param shows whether the page shows afterwards what was taken; where it does not, only what is refused is tried, so that no
 *     object comes into being that other tests find
 * @param page gives the address of an object that is the test's own
 * @param taken what its fields take
 */
record BadForm(
        String name,
        String id,
        String button,
        boolean shows,
        Function<Visitor, String> page,
        Map<String, Set<BadText>> taken) {

    private static final Set<BadText> NOTHING = Set.of(EMPTY, BLANK);
    private static final Set<BadText> KEY =
            Set.of(EMPTY, BLANK, NEGATIVE, HUGE, FRACTION, ATTRIBUTE, EXPRESSION, QUOTE);
    private static final Set<BadText> LINE =
            Set.of(WORDS, NEGATIVE, HUGE, FRACTION, MARKUP, ATTRIBUTE, EXPRESSION, QUOTE);
    private static final Set<BadText> TEXT = Set.of(
            EMPTY, BLANK, LINES, WORDS, NEGATIVE, HUGE, FRACTION, MARKUP, ATTRIBUTE, EXPRESSION, PATTERN, QUOTE, EMOJI);

    private static final Map<String, Set<BadText>> STUDENT = Map.of("number", KEY, "name", LINE, "age", NOTHING);
    private static final Map<String, Set<BadText>> COURSE = Map.of("code", KEY, "name", LINE, "description", TEXT);
    private static final Map<String, Set<BadText>> GRADE =
            Map.of("code", Set.of(NEGATIVE, FRACTION, QUOTE), "points", Set.of(EMPTY, BLANK, FRACTION));

    private static String student() {
        return "/student/edit?id=" + School.gradedStudent().id();
    }

    private static String course() {
        return "/course/edit?id=" + School.gradedCourse().id();
    }

    private static String chosen(String entity, String action) {
        return "/" + entity + "/chosen?action=" + action + "&all=on&list=q%3D"
                + School.gradedStudent().number();
    }

    /** All of them. */
    static Stream<BadForm> all() {
        return Stream.of(
                new BadForm("a student", "form", "saveAndContinue", true, ada -> student(), links(STUDENT)),
                new BadForm("a course", "form", "saveAndContinue", true, ada -> course(), COURSE),
                new BadForm(
                        "a grade",
                        "form",
                        "save",
                        false,
                        ada -> OwnGrades.pathToEdit(ada, OwnGrades.added(ada)),
                        GRADE),
                new BadForm("a course beside", "coursesRelated", "save", false, ada -> student(), COURSE),
                new BadForm("a student beside", "picksRelated", "save", false, ada -> course(), STUDENT),
                new BadForm("a grade beside", "gradesRelated", "save", false, ada -> student(), GRADE),
                new BadForm(
                        "deletion",
                        "form",
                        "delete",
                        true,
                        ada -> "/student/delete?id=" + School.gradedStudent().id(),
                        Map.of()),
                new BadForm("deletions", "deletion", "delete", true, ada -> chosen("student", "delete"), Map.of()),
                new BadForm(
                        "grades",
                        "grading",
                        "award",
                        false,
                        ada -> chosen("enrollment", "grade"),
                        Map.of("grade", NOTHING)),
                new BadForm(
                        "statuses",
                        "stating",
                        "change",
                        false,
                        ada -> chosen("enrollment", "status"),
                        Map.of("endedOn", NOTHING)),
                new BadForm(
                        "students to enroll",
                        "form",
                        "enroll",
                        false,
                        ada -> chosen("student", "enroll"),
                        Map.of("course", Set.of(QUOTE))),
                new BadForm(
                        "rows of students",
                        "form",
                        "save",
                        true,
                        ada -> cells("student"),
                        Map.of("rows:0:cells:1:text", LINE, "rows:0:cells:2:number", NOTHING)),
                new BadForm(
                        "rows of enrollments",
                        "form",
                        "save",
                        false,
                        ada -> cells("enrollment"),
                        Map.of("rows:0:cells:4:choice", Set.of(EMPTY), "rows:0:cells:7:day", NOTHING)),
                new BadForm(
                        "a saved list",
                        "form",
                        "save",
                        false,
                        ada -> "/list/saved?of=student&list=q%3Dbad",
                        Map.of("name", LINE)));
    }

    private static String cells(String entity) {
        return "/" + entity + "/cells?list=q%3D" + School.gradedStudent().number();
    }

    /** With the first row of the table below. */
    private static Map<String, Set<BadText>> links(Map<String, Set<BadText>> fields) {
        var all = new HashMap<>(fields);
        List.of("grade", "enrolledOn", "endedOn").forEach(cell -> all.put("enrollments:0:" + cell, NOTHING));
        return all;
    }

    /** The id of the button in the page. */
    String pressed() {
        return id + ":" + button;
    }

    /** The fields that take something. */
    List<String> taking() {
        return taken.keySet().stream().map(each -> id + ":" + each).toList();
    }

    boolean takes(String field, BadText bad) {
        return taken.getOrDefault(field.substring(id.length() + 1), Set.of()).contains(bad);
    }

    /** Returns the values to send: this one in its field, and a name, or the code of a grade, if there is none yet. */
    Map<String, String> sent(String field, BadText bad) {
        var all = new HashMap<String, String>();
        if (id.endsWith("Related")) {
            all.put(id + (taken.containsKey("name") ? ":name" : ":code"), "Beside");
        }
        all.put(field, bad.text());
        return all;
    }

    /** Returns the texts to try: those that the field takes come first. */
    List<BadText> tried(String field) {
        return Arrays.stream(BadText.values())
                .filter(bad -> shows || !takes(field, bad))
                .sorted(Comparator.comparing(bad -> !takes(field, bad)))
                .toList();
    }

    /** Returns the description of the attempt. */
    @Override
    public String toString() {
        return name;
    }
}
