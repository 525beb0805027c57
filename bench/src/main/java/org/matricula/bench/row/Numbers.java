package org.matricula.bench.row;

import java.util.Random;
import org.matricula.bench.data.SampleSchool;
import org.matricula.bench.data.Size;

/**
 * The objects of one of several users: nobody else changes them, so that there are no conflicts.
 *
 * @param school what there is
 * @param size how much of it
 * @param user who, from 0
 * @param users how many
 */
public record Numbers(SampleSchool school, Size size, int user, int users) {

    /** Returns the id of one of the students. */
    public long student(Random random) {
        return school.studentId(1 + own(size.students(), random));
    }

    /** Returns the id of one of the courses, none of the two that have the same size everywhere. */
    public long course(Random random) {
        return school.courseId(3 + own(size.courses() - 2, random));
    }

    private int own(int count, Random random) {
        return random.nextInt(count / users) * users + user;
    }
}
