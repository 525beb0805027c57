package org.matricula.persistence.account;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Account_;
import org.matricula.domain.account.Role;
import org.matricula.domain.edit.RecordFields;
import org.matricula.persistence.list.ChoiceFilter;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.EntityAdmins;
import org.matricula.persistence.list.ForAdministrators;
import org.matricula.persistence.list.MenuPlace;
import org.matricula.persistence.list.ObjectPage;

/** The administration of accounts. A new account has no password: its owner chooses one. */
@MenuPlace(8)
@ForAdministrators
@ObjectPage({"link", "security"})
public final class AccountAdmin extends EntityAdmin<Account> {

    /** Declares it. */
    public AccountAdmin() {
        super(Account.class, Account_.name, Account_.name);
        column("name", Account_.name).leading("account");
        column("active", Account_.active).editable();
        search(Account_.name);
        filter(ChoiceFilter.yesOrNo("active", Account_.active));
        order("name");
        field("name").size(25);
        field("identity").size(60);
        field("rights").options(AccountAdmin::rights);
        field("password").hidden();
    }

    /** Returns the rights that a group or an account can have, those to one entity together. */
    static List<String> rights(EntityManager em) {
        var toEntities = EntityAdmins.names().stream()
                .filter(name -> !EntityAdmins.isForAdministrators(name))
                .flatMap(name -> EntityAdmins.get(name, em).rights().stream());
        return Stream.concat(toEntities, Role.RIGHTS.stream()).distinct().toList();
    }

    /** A new account can be used as soon as it has a password. */
    @Override
    public Record initial(Record empty) {
        return RecordFields.with(empty, Map.of("active", true));
    }
}
