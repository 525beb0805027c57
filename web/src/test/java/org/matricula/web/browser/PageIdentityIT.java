package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.web.browser.PlainBrowser.Answer;

/** A page is about what it was opened with, whatever the address says to which its form is posted. */
@BrowserTest
class PageIdentityIT {

    /** The pages that are about something, and the parameter that says what. */
    enum Subject {
        STUDENT("/student/edit?id=", "student"),
        STUDENT_DELETION("/student/delete?id=", "student"),
        STUDENTS_TO_DELETE("/student/chosen?action=delete&row=", "student"),
        STUDENTS_TO_ENROLL("/student/chosen?action=enroll&row=", "student"),
        COURSE("/course/edit?id=", "course"),
        COURSE_DELETION("/course/delete?id=", "course"),
        COURSES_TO_DELETE("/course/chosen?action=delete&row=", "course"),
        GRADE("/grade/edit?id=", "grade"),
        GRADE_DELETION("/grade/delete?id=", "grade"),
        ENROLLMENTS_TO_GRADE("/enrollment/chosen?action=grade&row=", "enrollment"),
        ENROLLMENTS_TO_END("/enrollment/chosen?action=status&row=", "enrollment"),
        ENROLLMENTS_TO_REMOVE("/enrollment/chosen?action=remove&row=", "enrollment"),
        SAVED_LIST("/list/saved?of=student&id=", "savedlist"),
        RESTORATION("/history/restore?change=", "deletion");

        private final String address;
        private final String kind;

        Subject(String address, String kind) {
            this.address = address;
            this.kind = kind;
        }
    }

    /** Something that there is, and the page that shows how it stands. */
    private record Thing(String id, String name, String shown) {}

    private static Thing supply(Subject subject, Supplies supplies) {
        var name = Supplies.name();
        return switch (subject.kind) {
            case "student" -> shown(supplies.student(name), name, "/student/edit?id=");
            case "course" -> shown(supplies.course(name), name, "/course/edit?id=");
            case "grade" -> shown(supplies.grade(name), name, "/grade/edit?id=");
            case "savedlist" -> shown(supplies.savedList(name), name, "/list/saved?of=student&id=");
            case "enrollment" -> {
                supplies.course(name);
                var student = supplies.student(name);
                yield new Thing(supplies.enrollment(student, name), name, "/student/edit?id=" + student);
            }
            default -> new Thing(supplies.deletion(name), name, "/student/list?q=" + name);
        };
    }

    private static Thing shown(String id, String name, String page) {
        return new Thing(id, name, page + id);
    }

    /** The fields of the page that shows it, but for what is drawn anew each time. */
    private static String standing(PlainBrowser browser, Thing thing) {
        var answer = browser.get(thing.shown());
        var form = answer.page().getElementById("form");
        return answer.status() + " " + answer.page().select("main h1").text() + " "
                + (form == null
                        ? ""
                        : answer.form("form").formData().stream()
                                .map(Object::toString)
                                .filter(each -> !each.matches("(jakarta\\.faces|primefaces|form:key).*"))
                                .collect(Collectors.joining("&")));
    }

    private static Map<String, String> typed(Answer page, Thing about) {
        var typed = new HashMap<String, String>();
        for (var field : page.page().select("main input[type=text]")) {
            var name = field.attr("name");
            if (name.endsWith("typed")) {
                var label = page.page().select("label[for='" + name + "']").text();
                typed.put(name, label.substring(label.lastIndexOf(' ') + 1).replace(" *", ""));
            } else if (name.endsWith(":name") || name.endsWith(":code") || name.endsWith(":course")) {
                typed.put(name, about.name() + "x");
            }
        }
        return typed;
    }

    private static List<String> buttons(Answer page) {
        return page.page().select("main form[method=post] button[name][type=submit]").stream()
                .map(each -> each.attr("name"))
                .toList();
    }

    private static String formOf(Answer page, String button) {
        return page.page().getElementById(button).closest("form").id();
    }

    @ParameterizedTest
    @EnumSource
    void a_form_posted_to_the_address_of_another_one_leaves_the_other_one_alone(
            Subject subject, Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var supplies = new Supplies(browser);
        var other = supply(subject, supplies);
        var before = standing(browser, other);
        var pressed = new ArrayList<String>();
        var buttons =
                buttons(browser.get(subject.address + supply(subject, supplies).id()));

        // WHEN
        for (var button : buttons) {
            var one = supply(subject, supplies);
            var page = browser.get(subject.address + one.id());
            var answer =
                    browser.send(page, formOf(page, button), button, typed(page, one), subject.address + other.id());

            // THEN
            assertThat(answer.status()).as(button).isLessThan(500);
            assertThat(standing(browser, other)).as(button).isEqualTo(before);
            pressed.add(button);
        }
        assertThat(pressed).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/course/delete?id=",
                "/course/edit?id=",
                "/student/edit?id=",
                "/student/chosen?action=delete&row=",
                "/grade/delete?id=",
                "/list/saved?of=student&id=",
                "/history/restore?change=",
                "/student/list?id=",
                "/history/list?student=",
                "/?id="
            })
    void a_form_posted_to_another_page_does_nothing_there(String address, Visitor ada, Premises premises) {
        // GIVEN
        var browser = new PlainBrowser(premises.desk(), ada);
        var supplies = new Supplies(browser);
        var one = supply(Subject.STUDENT, supplies);
        var course = supply(Subject.COURSE, supplies);
        var student = supply(Subject.STUDENT, supplies);
        var page = browser.get("/student/delete?id=" + one.id());

        // WHEN
        for (var other : List.of(course, student)) {
            var before = standing(browser, other);
            var answer = browser.send(page, "form", "form:delete", Map.of(), address + other.id());

            // THEN
            assertThat(answer.status()).isLessThan(500);
            assertThat(standing(browser, other)).isEqualTo(before);
        }
    }
}
