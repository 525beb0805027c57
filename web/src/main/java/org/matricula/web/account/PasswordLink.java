package org.matricula.web.account;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.form.EntityRepository;
import org.matricula.web.page.NotFound;

/** The page on which an administrator creates a link with which the owner of an account chooses a password. */
@Named
@ViewScoped
public class PasswordLink implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AccountRepository accounts;

    @EJB
    private EntityRepository repository;

    @Inject
    private HttpServletRequest request;

    @Inject
    private NotFound notFound;

    private @Nullable Long id;
    private String name = "";
    private @Nullable String address;

    /** Opens the page of the account that the address names. */
    public void open() {
        repository
                .find("account", id == null ? 0L : id)
                .ifPresentOrElse(account -> name = account.traced().label(), () -> notFound.show("account.gone", id));
    }

    /** Creates a link and shows it, once. */
    public void create() {
        var here = request.getRequestURL();
        address = here.substring(0, here.lastIndexOf("/")) + "/reset#"
                + accounts.createResetCode(Objects.requireNonNull(id));
    }

    /** Returns the link; null before it is created. */
    public @Nullable String getAddress() {
        return address;
    }

    public String getName() {
        return name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
