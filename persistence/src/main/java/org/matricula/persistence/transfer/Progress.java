package org.matricula.persistence.transfer;

/** Hears how far an import or an export has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (file, step, records) -> {};

    /**
     * A step of a file went on.
     *
     * @param step what is done to the records, as in "checked"
     * @param records how many so far
     */
    void at(TransferFile file, String step, int records);
}
