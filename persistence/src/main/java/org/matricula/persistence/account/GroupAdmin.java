package org.matricula.persistence.account;

import org.matricula.domain.account.Group;
import org.matricula.domain.account.Group_;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.ForAdministrators;
import org.matricula.persistence.list.MenuPlace;

/** The administration of the groups of accounts. */
@MenuPlace(9)
@ForAdministrators
public final class GroupAdmin extends EntityAdmin<Group> {

    /** Declares it. */
    public GroupAdmin() {
        super(Group.class, Group_.name, Group_.name);
        column("name", Group_.name).leading("group");
        search(Group_.name);
        order("name");
        field("name").size(25);
        field("rights").options(AccountAdmin::rights);
    }
}
