package org.matricula.persistence.transfer;

/** Receives the progress of an import or export. */
@FunctionalInterface
public interface Progress {

    /** Ignores everything. */
    Progress NONE = (file, step, records, total) -> {};

    /**
     * Reports the progress of a step of a file. It is called about every thousand records, and at the end of the step.
     *
     * @param step the step, as in "checked"
     * @param records the number of finished records
     * @param total the number of records; it can be an estimate that is too low
     */
    void at(TransferFile file, String step, long records, long total);
}
