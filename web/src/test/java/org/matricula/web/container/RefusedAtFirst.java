package org.matricula.web.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
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

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** Counts every attempt, and refuses all but the last one after the student is created. */
    public void create(String name, AtomicInteger attempts, int last) {
        students.create(new StudentDetails(null, name, null));
        if (attempts.incrementAndGet() < last) {
            throw new PersistenceException(new SQLException("refused", "40001"));
        }
    }

    /**
     * Makes the database end the connection that commits a new student, or not any more.
     *
     * @return whether it can do that: Derby's connection is a part of this process
     */
    public boolean loseConnections(boolean lose) throws SQLException {
        var database = em.unwrap(Connection.class).getMetaData().getDatabaseProductName();
        if (!database.equals("PostgreSQL")) {
            return false;
        }
        if (lose) {
            run("CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$");
            run("CREATE CONSTRAINT TRIGGER lost AFTER INSERT ON student DEFERRABLE INITIALLY DEFERRED"
                    + " FOR EACH ROW EXECUTE FUNCTION lose()");
        } else {
            run("DROP TRIGGER lost ON student");
            run("DROP FUNCTION lose()");
        }
        return true;
    }

    private void run(String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
