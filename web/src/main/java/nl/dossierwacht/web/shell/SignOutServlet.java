package nl.dossierwacht.web.shell;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.web.sessions.IdentityProvider;

/** Signs out here and at the identity provider (OpenID Connect RP-Initiated Logout); by POST only, so that no link or image can. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String hint = signedIn.idToken().map(token -> "&id_token_hint=" + encoded(token)).orElse("");
        String home = request.getRequestURL().toString().replaceAll("/sign-out$", "/");
        request.getSession().invalidate();
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        if (!IdentityProvider.answers()) {
            response.sendRedirect(request.getContextPath() + "/error/away.xhtml?out=true");
            return;
        }
        response.sendRedirect(IdentityProvider.url() + "/protocol/openid-connect/logout?client_id=dossierwacht&post_logout_redirect_uri="
                + encoded(home) + hint);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
