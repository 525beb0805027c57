package org.matricula.web.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.retry.Retried;
import org.matricula.persistence.student.StudentRepository;

/** Saves something, and is told at first that the database found no place for it. */
@Stateless
@PermitAll
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RefusedAtFirst {

    @EJB
    private StudentRepository students;

    /** Counts every attempt, and refuses all but the last one after the student is created. */
    public void create(String name, AtomicInteger attempts, int last) {
        students.create(new StudentDetails(null, name, null));
        if (attempts.incrementAndGet() < last) {
            throw new PersistenceException(new SQLException("refused", "40001"));
        }
    }
}
