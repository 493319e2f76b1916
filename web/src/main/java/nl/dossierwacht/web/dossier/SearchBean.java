package nl.dossierwacht.web.dossier;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierSummary;
import nl.dossierwacht.dossier.SearchKey;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;

/**
 * Finding by an exact key and with a purpose. What was typed is kept in the session, never in an address; it is forgotten, with what was
 * found, when another hat is put on.
 */
@Named("search")
@SessionScoped
public class SearchBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/dossier/search.xhtml?faces-redirect=true";

    @Inject
    transient DossierService dossiers;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    private String under;
    private String entered;
    private String key;
    private String purpose;
    private String otherPurpose;
    private List<DossierSummary> found;

    /** Whether the hat that is worn can look anybody up. */
    public boolean isOffered() {
        return worn.chosen().filter(hat -> Action.DOSSIER_FIND.roles().contains(hat.role())).isPresent();
    }

    /** Shows the page; for a hat that can't look anybody up it isn't there. */
    public void load() throws IOException {
        if (!isOffered()) {
            NotFound.answer();
        }
    }

    /** From the field on top: a new search; asks for the purpose on its own page. */
    public String start() {
        forgetWhatIsOfAnotherHat();
        key = entered;
        entered = null;
        found = null;
        purpose = null;
        otherPurpose = null;
        return PAGE;
    }

    /** Finds; one dossier is opened at once. */
    public String find() {
        found = null;
        Optional<SearchKey> read = SearchKey.read(key);
        if (read.isEmpty()) {
            faults.at("find:key", "search.noKey");
            return null;
        }
        try {
            found = dossiers.find(read.get(), "other".equals(purpose) ? otherPurpose : purpose);
        } catch (Slowed slowed) {
            faults.at("find:key", slowed);
            return null;
        } catch (Refusal refusal) {
            faults.at("find:purpose", refusal);
            return null;
        }
        if (found.size() == 1) {
            String number = found.get(0).number();
            found = null;
            key = null;
            return "/dossier/view.xhtml?faces-redirect=true&nr=" + number;
        }
        return null;
    }

    public String getEntered() {
        return entered;
    }

    public void setEntered(String entered) {
        this.entered = entered;
    }

    public String getKey() {
        forgetWhatIsOfAnotherHat();
        return key;
    }

    public void setKey(String key) {
        forgetWhatIsOfAnotherHat();
        this.key = key;
    }

    public String getPurpose() {
        forgetWhatIsOfAnotherHat();
        return purpose;
    }

    public void setPurpose(String purpose) {
        forgetWhatIsOfAnotherHat();
        this.purpose = purpose;
    }

    public String getOtherPurpose() {
        forgetWhatIsOfAnotherHat();
        return otherPurpose;
    }

    public void setOtherPurpose(String otherPurpose) {
        forgetWhatIsOfAnotherHat();
        this.otherPurpose = otherPurpose;
    }

    /** What was found; {@code null} before a search, empty if nothing was. */
    public List<DossierSummary> getFound() {
        forgetWhatIsOfAnotherHat();
        return found;
    }

    private void forgetWhatIsOfAnotherHat() {
        String now = worn.chosen().map(Hat::grantedRole).orElse(null);
        if (!Objects.equals(under, now)) {
            key = null;
            purpose = null;
            otherPurpose = null;
            found = null;
            under = now;
        }
    }
}
