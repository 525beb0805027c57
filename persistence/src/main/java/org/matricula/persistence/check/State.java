package org.matricula.persistence.check;

/** The state that a check found, from the best to the worst. */
public enum State {
    /** Nothing to do. */
    OK,
    /** Something should be changed, or could not be looked at. */
    WARNING,
    /** Something has to be changed before others use Matricula. */
    ERROR
}
