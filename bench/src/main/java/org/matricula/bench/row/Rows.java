package org.matricula.bench.row;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.matricula.bench.data.SampleAccount;
import org.matricula.bench.data.SampleSchool;
import org.matricula.bench.data.Size;
import org.matricula.domain.text.KeyFold;
import org.matricula.domain.text.SearchFold;

/** Every row of the table for a school. */
public final class Rows {

    private static final int PAGE = 100;
    private static final int DEEP = 500; // a page that is far from both ends where there are so many

    private static final String STUDENT = "/student/edit?id=";

    private final SampleSchool school;
    private final Size size;

    /** The rows for a school of a size. */
    public Rows(SampleSchool school, Size size) {
        this.school = school;
        this.size = size;
    }

    /** Returns the rows in the order of the table. */
    public List<Row> all() {
        int last = size.students() / PAGE;
        int deep = Math.min(DEEP, last / 2);
        int lastEnrollments = size.enrollments() / PAGE;
        int deepEnrollments = Math.min(DEEP, lastEnrollments / 2);
        return List.of(
                signIn(),
                Row.page("students-first", "/student/list", STUDENT, "students?first=0"),
                Row.page("students-deep", "/student/list?page=" + deep, STUDENT, "students?first=" + first(deep)),
                Row.page("students-last", "/student/list?page=" + last, STUDENT, "students?first=" + first(last)),
                Row.page("students-by-number", "/student/list?sort=number", STUDENT, "students_by_number?first=0"),
                Row.page(
                        "students-by-number-deep",
                        "/student/list?sort=number&page=" + deep,
                        STUDENT,
                        "students_by_number?first=" + first(deep)),
                search("students-search-common", SampleSchool.COMMON),
                search("students-search-rare", SampleSchool.RARE),
                new Row(
                        "student-page",
                        (by, numbers, random) ->
                                by.get(STUDENT + numbers.student(random)).requires("form:enrollments:0:grade"),
                        (numbers, random) -> "student?id=" + numbers.student(random)),
                Row.page(
                        "course-page-1000",
                        "/course/edit?id=" + school.courseId(1),
                        "id=\"grade-",
                        "roster?id=" + school.courseId(1)),
                Row.page("enrollments-first", "/enrollment/list", STUDENT, "enrollments?first=0"),
                Row.page(
                        "enrollments-deep",
                        "/enrollment/list?page=" + deepEnrollments,
                        STUDENT,
                        "enrollments?first=" + first(deepEnrollments)),
                Row.page(
                        "enrollments-last",
                        "/enrollment/list?page=" + lastEnrollments,
                        STUDENT,
                        "enrollments?first=" + first(lastEnrollments)),
                Row.page(
                        "student-history",
                        "/history/list?student=" + school.studentId(1),
                        "</html>",
                        "history?id=" + school.studentId(1)),
                Row.page("export-enrollments", "/enrollment/list.csv", "S0000001", "export"),
                new Row("picker-search", new PickerSearch(), (numbers, random) -> {
                    var like = encoded("%" + SearchFold.of(PickerSearch.text(numbers, random)) + "%");
                    return "course_search?like=" + like;
                }),
                new Row("save-grade", new GradeSave(), (numbers, random) -> "grade?id=" + numbers.student(random)),
                new Row("roster-grade", new RosterGrade(), (numbers, random) -> "grade?id=" + numbers.student(random)),
                new Row(
                        "five-in-five-out",
                        new CourseExchange(),
                        (numbers, random) -> "exchange?id=" + numbers.student(random)),
                new Row("edit-in-list", new ListEdit(), (numbers, random) -> "age?id=" + numbers.student(random)),
                new Row("create-and-delete-student", new StudentDeletion(), (numbers, random) -> creation(random)),
                new Row("create-student", new StudentCreation(), (numbers, random) -> creation(random)));
    }

    private static Row signIn() {
        return new Row(
                "sign-in",
                (by, numbers, random) -> by.signIn(),
                (numbers, random) -> "account?password=" + SampleAccount.PASSWORD + "&like="
                        + encoded(KeyFold.of(SampleAccount.NAME)));
    }

    /* ids that no real student gets */
    private static String creation(Random random) {
        return "creation?id=-" + (1 + random.nextInt(Integer.MAX_VALUE - 1));
    }

    private static Row search(String name, String text) {
        var like = encoded("%" + SearchFold.of(text) + "%");
        return Row.page(name, "/student/list?q=" + text, STUDENT, "student_search?like=" + like);
    }

    private static int first(int page) {
        return (page - 1) * PAGE;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
