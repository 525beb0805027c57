package org.matricula.bench.measure;

/** What one of several users does again and again. */
public interface Task {

    /**
     * Does it once.
     *
     * @param user who, from 0; each is always served by the same thread
     */
    void run(int user);
}
