package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.account.SecondFactors;
import org.matricula.persistence.account.Sessions;
import org.matricula.persistence.account.Sessions.Shown;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.web.page.Client;
import org.matricula.web.page.Messages;
import org.matricula.web.page.NotFound;

/** The page that shows where an account is signed in and whether it has a second factor: the user's own, or for administrators any. */
@Named
@ViewScoped
public class AccountSecurity implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private Sessions sessions;

    @EJB
    private SecondFactors factors;

    @EJB
    private EntityRepository repository;

    @EJB
    private SecurityLog log;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Messages messages;

    @Inject
    private NotFound notFound;

    private @Nullable Long id;
    private String name = "";
    private boolean factorOn;
    private List<Shown> all = List.of();

    /** Reads what is known about the account that the address names, or about that of the user. */
    public void open() {
        if (id == null) {
            name = caller.getName();
            factorOn = factors.recoveryCodes().isPresent();
        } else {
            repository
                    .find("account", id)
                    .ifPresentOrElse(
                            account -> name = account.traced().label(), () -> notFound.show("account.gone", id));
            factorOn = factors.isOn(id);
        }
        readSessions();
    }

    private void readSessions() {
        all = id == null ? sessions.own(SignInMechanism.key(request)) : sessions.of(id);
    }

    /** Ends one session. */
    public void end(Long session) {
        end(List.of(session));
    }

    /** Ends all sessions but the one of this request. */
    public void endOthers() {
        end(all.stream().filter(each -> !each.here()).map(Shown::id).toList());
    }

    private void end(List<Long> ids) {
        int ended = id == null ? sessions.endOwn(ids) : sessions.end(id, ids);
        if (ended > 0) {
            record(SecurityEventKind.SESSION_ENDED);
        }
        messages.info("account.sessions.ended", ended);
        readSessions();
    }

    /** Removes the second factor of another account. */
    public void removeFactor() {
        if (id != null && factors.remove(id)) {
            record(SecurityEventKind.ACCOUNT_CHANGED);
            messages.info("account.factor.removed");
        }
        factorOn = false;
    }

    private void record(SecurityEventKind kind) {
        log.record(kind, caller.getName(), Client.address(request), request.getServletPath() + ": account " + name);
    }

    /** Returns the name of the browser of a session. */
    public String browser(Shown session) {
        return BrowserName.of(session.browser());
    }

    /** Returns whether there is another session than that of this request. */
    public boolean isOthers() {
        return all.stream().anyMatch(each -> !each.here());
    }

    /** The sessions, the latest one first. */
    public List<Shown> getSessions() {
        return all;
    }

    /** Returns whether a sign-in needs a code, too. */
    public boolean isFactorOn() {
        return factorOn;
    }

    /** The name of the account. */
    public String getName() {
        return name;
    }

    /** Returns whether it is the user's own account. */
    public boolean isOwn() {
        return id == null;
    }

    /** The id of the account; null for the user's own. */
    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
