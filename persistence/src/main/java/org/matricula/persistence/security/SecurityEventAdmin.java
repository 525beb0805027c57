package org.matricula.persistence.security;

import org.matricula.domain.security.SecurityEvent;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.domain.security.SecurityEvent_;
import org.matricula.persistence.list.ChoiceFilter;
import org.matricula.persistence.list.DayFilter;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.ForAdministrators;
import org.matricula.persistence.list.MenuPlace;

/** The list of the security log. It has no form, so nothing in it can be changed or deleted. */
@MenuPlace(10)
@ForAdministrators
public final class SecurityEventAdmin extends EntityAdmin<SecurityEvent> {

    /** Declares it. */
    public SecurityEventAdmin() {
        super(SecurityEvent.class, null, null);
        column("happenedAt", SecurityEvent_.happenedAt);
        column("kind", SecurityEvent_.kind);
        column("account", SecurityEvent_.account);
        column("client", SecurityEvent_.client);
        column("what", SecurityEvent_.what);
        search(SecurityEvent_.account);
        search(SecurityEvent_.client);
        search(SecurityEvent_.what);
        filter(ChoiceFilter.of("kind", SecurityEvent_.kind, SecurityEventKind.class));
        calendar(DayFilter.of("day", SecurityEvent_.day));
        order("-happenedAt");
    }
}
