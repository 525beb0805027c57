package org.matricula.persistence.change;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.matricula.domain.history.ChangeDetails;

/**
 * A rule about all changes of a transaction, or a record of them, applied before their history is written and the transaction is committed, whichever way
 * they were made. Implementations are services of the class path, because commands run without a container.
 */
public interface ChangeRule {

    /**
     * Requires the rule.
     *
     * @param em in the transaction, with everything sent
     * @param author of the changes
     * @param changes those of the transaction, at least one
     * @throws RuntimeException that refuses the transaction, as the callers of repositories know it
     */
    void require(EntityManager em, ChangeAuthor author, List<ChangeDetails> changes);
}
