package org.matricula.web.openid;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.matricula.web.account.OpenIdProblem;
import org.matricula.web.page.PageAddress;
import org.matricula.web.page.Redirection;

/** The two addresses of a sign-in at the provider: the way there, and the way back. */
@WebServlet({OpenIdSignIn.START, OpenIdSignIn.ANSWER})
public class OpenIdPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private OpenIdSignIn signIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!signIn.isOffered()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (OpenIdSignIn.START.equals(request.getServletPath())) {
            var from = PageAddress.inside(request.getParameter("from"));
            try {
                Redirection.send(response, signIn.begin(request, response, from).toString());
            } catch (OpenIdException e) {
                explain(request, response, e.problem(), from);
            }
        } else {
            var from = PageAddress.inside(
                    signIn.attempt(request).map(OpenIdAttempt::from).orElse(null));
            try {
                signIn.end(request, response);
                Redirection.send(response, request.getContextPath() + from);
            } catch (OpenIdException e) {
                explain(request, response, e.problem(), from);
            }
        }
    }

    private static void explain(
            HttpServletRequest request, HttpServletResponse response, OpenIdProblem problem, String from)
            throws IOException {
        Redirection.send(
                response,
                request.getContextPath() + "/account/sign-in?openid=" + problem.word() + "&from="
                        + URLEncoder.encode(from, StandardCharsets.UTF_8));
    }
}
