package org.matricula.persistence.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.matricula.domain.account.Group;
import org.matricula.domain.account.GroupDetails;
import org.matricula.domain.account.Role;
import org.matricula.domain.text.CommaList;
import org.matricula.domain.text.KeyFold;
import org.matricula.persistence.error.Flush;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.error.NotFoundException;
import org.matricula.persistence.error.RefusedException;
import org.matricula.persistence.form.OptionFields;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/** The groups of accounts and their rights. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@Retried
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class GroupRepository {

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    /** For the container. */
    public GroupRepository() {}

    /**
     * Works without a container, for a command of the operator.
     *
     * @param em in a transaction
     */
    @SuppressWarnings("UnnecessaryAssignment")
    public GroupRepository(EntityManager em) {
        this.em = em;
    }

    /** Returns the group with a name, if there is one; upper and lower case, kinds of dashes and blanks do not matter. */
    @RolesAllowed(Role.ADMINISTRATOR)
    @ReadOnly
    public Optional<Group> findByName(String name) {
        return find(em, name);
    }

    static Optional<Group> find(EntityManager em, String name) {
        return em.createQuery("SELECT g FROM Group g LEFT JOIN FETCH g.rights WHERE g.nameKey = :key", Group.class)
                .setParameter("key", KeyFold.of(name))
                .getResultStream()
                .findFirst();
    }

    /**
     * Returns the groups of these names.
     *
     * @throws NotFoundException if one of them does not exist
     */
    static List<Group> get(EntityManager em, Collection<String> names) {
        return names.stream()
                .map(name -> find(em, name).orElseThrow(() -> new NotFoundException("group.name", name)))
                .toList();
    }

    /**
     * Gives a group exactly these rights, or creates it. They take effect with the next request of its members.
     *
     * @throws InvalidException if the name has a comma, or a right does not exist
     * @throws RefusedException if it is the group of the administrators, which can do everything
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public Group updateOrCreate(String name, Collection<String> rights) {
        var details = new GroupDetails(name, CommaList.of(rights));
        if (KeyFold.of(Role.ADMINISTRATOR).equals(KeyFold.of(name))) {
            throw new RefusedException("group.ofAdministrators", name);
        }
        OptionFields.require(em, EntityAdmins.get("group", em), details);
        var saved = find(em, name).orElseGet(() -> new Group(details));
        saved.amend(new GroupDetails(saved.getId() == null ? name : saved.getName(), details.rights()));
        return save(em, saved);
    }

    static Group save(EntityManager em, Group group) {
        Flush.persist(em, group);
        Flush.now(
                em,
                new Flush.Unique("uq_account_group_name", "group.name", group.getName()),
                new Flush.Unique("uq_group_key", "group.name", group.getName()));
        return group;
    }
}
