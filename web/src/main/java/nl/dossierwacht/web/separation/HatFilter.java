package nl.dossierwacht.web.separation;

import java.io.IOException;
import java.net.URI;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.separation.FormIsAsShown;
import nl.dossierwacht.separation.WornHat;

/**
 * Puts the session's hat on each request; who wears none is asked to choose, or told that there is none. Says of each answer what a browser may do with it, of
 * one that something went wrong with too: for those the server forgets what was said before.
 */
@WebFilter(urlPatterns = {"*.xhtml", "/document", "/upload-place", "/archive/*", "/audit/*", "/inspection/*"}, dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class HatFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** No script in a page, ever: what a page does is in files of ours. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
            + " connect-src 'self'; frame-src 'self' blob:; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ";
    /** Signing out is a form that ends at the identity provider. */
    private static final String IDENTITY_PROVIDER = URI.create(System.getProperty("dossierwacht.oidc.url", "")).resolve("/").toString();
    private static final String NUL = "%00";
    private static final String CHOOSE = "/hat.xhtml";
    private static final String OTHER_HAT = "/error/other-hat.xhtml";

    @Inject
    transient HatBean hats;

    @Inject
    transient WornHat worn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", CONTENT_POLICY + IDENTITY_PROVIDER);
        String path = request.getServletPath();
        if (path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        Hat hat = hats.worn();
        worn.choose(hat);
        if (path.startsWith("/error/")) {
            chain.doFilter(request.getDispatcherType() == DispatcherType.ERROR ? new ForItself(request) : request, response);
            return;
        }
        if (request.getQueryString() != null && request.getQueryString().contains(NUL)) {
            // Nothing is called so, and the database would take it for a fault of ours.
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (hat == null && !path.equals(CHOOSE)) {
            // A form of a hat that is gone is told so: who is merely asked to choose may think that it was sent.
            boolean isForm = request.getMethod().equals("POST") && hats.isTakenAway();
            if (isForm && !NotTaken.record(new FormIsAsShown.Sent(true, false, true))) {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            response.sendRedirect(request.getContextPath() + (isForm ? OTHER_HAT : CHOOSE));
            return;
        }
        chain.doFilter(request, response);
    }
}
