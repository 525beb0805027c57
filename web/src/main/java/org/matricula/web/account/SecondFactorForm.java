package org.matricula.web.account;

import io.nayuki.qrcodegen.QrCode;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.persistence.account.FactorSecret;
import org.matricula.persistence.account.SecondFactors;
import org.matricula.persistence.security.SecurityLog;
import org.matricula.web.page.Client;
import org.matricula.web.page.Messages;
import org.matricula.web.page.Refusals;

/** The page on which users turn their second factor on and off, and get recovery codes. */
@Named
@ViewScoped
public class SecondFactorForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private SecondFactors factors;

    @EJB
    private SecurityLog log;

    @Inject
    private Caller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentPassword password;

    @Inject
    private Messages messages;

    @Inject
    private Refusals refusals;

    private final FactorSecret secret = new FactorSecret();
    private String code = "";
    private int codesLeft = -1;
    private List<String> codes = List.of();

    /** Reads whether the account of the user has a second factor. */
    public void open() {
        codesLeft = factors.recoveryCodes().orElse(-1);
    }

    /** Turns it on if the password and the first code of the app are right, and shows the recovery codes. */
    public void turnOn() {
        if (password.isRight() && refusals.attempt(() -> codes = factors.turnOn(secret, code))) {
            done("account.factor.turnedOn");
        }
    }

    /** Shows other recovery codes instead of those that were shown before. */
    public void renewCodes() {
        if (password.isRight() && refusals.attempt(() -> codes = factors.renewCodes())) {
            done("account.factor.renewed");
        }
    }

    /** Turns it off. */
    public void turnOff() {
        if (password.isRight() && refusals.attempt(factors::turnOff)) {
            codes = List.of();
            done("account.factor.turnedOff");
        }
    }

    private void done(String key) {
        log.record(
                SecurityEventKind.ACCOUNT_CHANGED,
                caller.getName(),
                Client.address(request),
                request.getServletPath() + ": account " + caller.getName());
        messages.info(key);
        open();
    }

    /** Returns whether a sign-in of the user needs a code. */
    public boolean isOn() {
        return codesLeft >= 0;
    }

    /** The number of recovery codes that are left. */
    public int getCodesLeft() {
        return codesLeft;
    }

    /** The recovery codes that were made just now, which are shown once. */
    public List<String> getCodes() {
        return codes;
    }

    /** Returns the secret as it is typed into an app. */
    public String getSecret() {
        return secret.typed();
    }

    /** Returns the number of modules of a side of the QR code. */
    public int getSize() {
        return qrCode().size;
    }

    /** Returns the dark modules of the QR code that an app reads, as a path of SVG: one unit each. */
    public String getPath() {
        var qrCode = qrCode();
        return IntStream.range(0, qrCode.size * qrCode.size)
                .filter(i -> qrCode.getModule(i % qrCode.size, i / qrCode.size))
                .mapToObj(i -> "M" + i % qrCode.size + " " + i / qrCode.size + "h1v1h-1z")
                .collect(Collectors.joining());
    }

    private QrCode qrCode() {
        return QrCode.encodeText(secret.address(caller.getName()), QrCode.Ecc.MEDIUM);
    }

    /** The current password. */
    public CurrentPassword getPassword() {
        return password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
