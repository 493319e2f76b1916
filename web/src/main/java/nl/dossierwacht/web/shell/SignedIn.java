package nl.dossierwacht.web.shell;

import java.security.Principal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Who is signed in, as the identity provider calls them. */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    @Inject
    HttpServletRequest request;

    /** The first name to greet with; the account's name if there is none. */
    public String getFirstName() {
        return token().map(IDToken::getGivenName).orElseGet(this::getAccount);
    }

    /** First and last name; the account's name if there are none. */
    public String getFullName() {
        return token().map(IDToken::getName).orElseGet(this::getAccount);
    }

    /** The initials of the name, at most two. */
    public String getInitials() {
        return Stream.of(getFullName().split("[ .]+")).filter(word -> !word.isEmpty()).map(word -> word.substring(0, 1).toUpperCase())
                .limit(2).collect(Collectors.joining());
    }

    /** The account's name. */
    public String getAccount() {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "" : principal.getName();
    }

    Optional<String> idToken() {
        return context().map(OidcSecurityContext::getIDTokenString);
    }

    private Optional<IDToken> token() {
        return context().map(OidcSecurityContext::getIDToken);
    }

    private Optional<OidcSecurityContext> context() {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> principal ? Optional.of(principal.getOidcSecurityContext()) : Optional.empty();
    }
}
