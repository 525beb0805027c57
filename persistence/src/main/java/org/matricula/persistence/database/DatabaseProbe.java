package org.matricula.persistence.database;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Finds out whether the database answers. It is open to everyone, because it reveals nothing else. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseProbe {

    private static final Logger LOG = Logger.getLogger(DatabaseProbe.class.getName());
    private static final int SECONDS = 5;

    @Resource(lookup = DeskDataSource.JNDI_NAME)
    private DataSource dataSource;

    @EJB
    private DatabaseStart start;

    /** Returns whether Matricula can work: its schema is that of this version, and the database answers within some seconds. */
    public boolean isReady() {
        return start.isOpen() && answers();
    }

    /** Returns whether the database answers within some seconds; otherwise the reason is in the log. */
    public boolean answers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
