package org.matricula.persistence.check;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import javax.sql.DataSource;
import org.matricula.domain.account.Role;
import org.matricula.persistence.database.DeskDataSource;

/** The deployment check for a page. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeploymentCheck {

    @Resource(lookup = DeskDataSource.JNDI_NAME)
    private DataSource dataSource;

    /**
     * Looks at this deployment, and at the request of the page.
     *
     * @return the findings, in the order of the checks
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<Finding> look(Reached reached) {
        return DeploymentChecks.ofPage(dataSource, reached);
    }
}
