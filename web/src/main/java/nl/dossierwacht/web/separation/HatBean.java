package nl.dossierwacht.web.separation;

import java.io.Serializable;
import java.util.List;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.separation.GrantedHats;

/** The hat of this session, and the hats to choose from. A hat that isn't granted any more isn't worn any more. */
@Named("hat")
@SessionScoped
public class HatBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient GrantedHats granted;

    private String chosen;

    /** The hats that the identity provider grants now. */
    public List<HatView> getChoices() {
        return granted.hats().stream().map(HatView::of).toList();
    }

    /** The hat that is worn; {@code null} if none is. */
    public HatView getWorn() {
        Hat hat = worn();
        return hat == null ? null : HatView.of(hat);
    }

    /** Puts on one of the granted hats; any other changes nothing. */
    public String wear(String grantedRole) {
        chosen = granted.hats().stream().map(Hat::grantedRole).filter(grantedRole::equals).findFirst().orElse(chosen);
        return "/index.xhtml?faces-redirect=true";
    }

    /** Who is signed in. */
    public String getEmployee() {
        return granted.employee().orElse("");
    }

    /** Whether a hat was put on that the identity provider grants no more. */
    boolean isTakenAway() {
        return chosen != null && worn() == null;
    }

    Hat worn() {
        List<Hat> hats = List.copyOf(granted.hats());
        if (chosen == null && hats.size() == 1) {
            chosen = hats.get(0).grantedRole();
        }
        return hats.stream().filter(hat -> hat.grantedRole().equals(chosen)).findFirst().orElse(null);
    }
}
