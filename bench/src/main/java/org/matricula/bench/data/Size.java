package org.matricula.bench.data;

/** The sizes of the school. Each has ten enrollments for each student on average. */
public enum Size {
    /** 1,000 students, 100 courses, 10,000 enrollments. */
    S(1_000, 100),
    /** 100,000 students, 1,000 courses, 1,000,000 enrollments. */
    M(100_000, 1_000),
    /** 1,000,000 students, 10,000 courses, 10,000,000 enrollments. */
    L(1_000_000, 10_000);

    /** The average number of courses of a student. */
    static final int COURSES_OF_A_STUDENT = 10;

    private final int students;
    private final int courses;

    Size(int students, int courses) {
        this.students = students;
        this.courses = courses;
    }

    /** Returns the number of students. */
    public int students() {
        return students;
    }

    /** Returns the number of courses. */
    public int courses() {
        return courses;
    }

    /** Returns the number of enrollments. */
    public int enrollments() {
        return students * COURSES_OF_A_STUDENT;
    }
}
