package org.matricula.persistence.transfer;

/** Hears how far an import or an export has come. */
@FunctionalInterface
public interface Progress {

    /** Ignores everything. */
    Progress NONE = (file, step, records, total) -> {};

    /**
     * A step of a file has advanced. It is called once for every thousand records or so, and at the end of the step.
     *
     * @param step what is done to the records, as in "checked"
     * @param records how many are done
     * @param total how many there are, as far as that is known; it may be an estimate that is too low
     */
    void at(TransferFile file, String step, long records, long total);
}
