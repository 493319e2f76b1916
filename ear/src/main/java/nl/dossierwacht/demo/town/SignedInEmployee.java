package nl.dossierwacht.demo.town;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Specializes;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.separation.GrantedHats;

/** In the place of the identity provider while the demo is loaded: one employee at a time, with one hat. */
@RequestScoped
@Specializes
class SignedInEmployee extends GrantedHats {

    private Employee signedIn;

    void signIn(Employee employee) {
        signedIn = employee;
    }

    @Override
    public Optional<String> employee() {
        return Optional.ofNullable(signedIn).map(Employee::account);
    }

    @Override
    public Set<Hat> hats() {
        return signedIn == null ? Set.of() : Set.of(signedIn.hat());
    }
}
