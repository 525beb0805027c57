package org.matricula.bench.measure;

/** The work that each of several users repeats. */
public interface Task {

    /**
     * Does it once.
     *
     * @param user who, from 0; each is always served by the same thread
     */
    void run(int user);
}
