package nl.dossierwacht.emergency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

import nl.dossierwacht.domain.Hat;

/** The BIG registration that the identity provider grants to who is signed in; asked of the server each time, never kept. Absent, no door. */
@RequestScoped
public class GrantedRegistration {

    private static final String NUMBER = "big_number";
    private static final String CONFIRMED_ON = "big_confirmed_on";

    private final DoorIsForRegistered door = new DoorIsForRegistered();

    @Inject
    BigRegister register;

    @Inject
    Clock clock;

    /** What is granted now; empty if nothing is, or who is signed in came in another way. */
    public Optional<BigRegistration> now() {
        return Optional.ofNullable(SecurityDomain.getCurrent()).map(SecurityDomain::getCurrentSecurityIdentity).map(SecurityIdentity::getPrincipal)
                .map(principal -> principal instanceof OidcPrincipal<?> signedIn ? signedIn.getOidcSecurityContext().getToken() : null)
                .flatMap(GrantedRegistration::in);
    }

    /** Whether there is a door for who wears this hat. */
    public boolean opensDoorUnder(Hat hat) {
        return door.decide(facts(hat)).isPermitted();
    }

    DoorIsForRegistered.Facts facts(Hat hat) {
        BigRegistration granted = now().orElse(null);
        return new DoorIsForRegistered.Facts(hat.role(), granted, standing(granted), LocalDate.now(clock));
    }

    /** Whether the register itself was asked, beside what the municipality confirmed. */
    public boolean isRegisterAsked() {
        return now().map(register::standingOf).filter(standing -> standing != BigRegister.Standing.NOT_ASKED).isPresent();
    }

    private BigRegister.Standing standing(BigRegistration granted) {
        return granted == null ? BigRegister.Standing.NOT_ASKED : register.standingOf(granted);
    }

    private static Optional<BigRegistration> in(AccessToken token) {
        return BigRegistration.read(token.getClaimValueAsString(NUMBER), token.getClaimValueAsString(CONFIRMED_ON));
    }
}
