package nl.dossierwacht.web.sessions;

import java.io.IOException;
import java.time.Instant;

import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.sessions.BackChannel;

/** A session that the identity provider ended does nothing more, on whichever node: its owner signs in anew and is where they were. First of the filters, see web.xml. */
public class EndedSessionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BackChannel backChannel;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        boolean isFile = request.getServletPath().startsWith("/jakarta.faces.resource/");
        if (isFile || !(request.getUserPrincipal() instanceof OidcPrincipal<?> principal) || !hasEnded(principal.getOidcSecurityContext().getIDToken())) {
            chain.doFilter(request, response);
            return;
        }
        request.getSession().invalidate();
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", whereTheyWere(request));
    }

    private boolean hasEnded(IDToken token) {
        Object signedIn = token.getClaimValue("auth_time");
        Instant at = signedIn instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : Instant.EPOCH;
        return backChannel.hasEnded(String.valueOf(token.getClaimValue("sid")), token.getSubject(), at);
    }

    /** The page of a form or link; the first page for what is no page. Always a path of this application. */
    private static String whereTheyWere(HttpServletRequest request) {
        String page = request.getServletPath();
        String query = request.getQueryString();
        return page.endsWith(".xhtml") ? request.getContextPath() + page.replaceAll("^/+", "/") + (query == null ? "" : '?' + query) : request.getContextPath() + "/";
    }
}
