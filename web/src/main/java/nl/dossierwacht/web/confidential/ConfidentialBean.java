package nl.dossierwacht.web.confidential;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.confidential.ConfidentialHasNames;
import nl.dossierwacht.confidential.ConfidentialIsMarkedByItsOwn;
import nl.dossierwacht.confidential.ConfidentialService;
import nl.dossierwacht.dossier.DossierView;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.web.dossier.DossierBean;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.Notices;

/** Who sees the dossier whose page is shown, if it is confidential. */
@Named("confidential")
@ViewScoped
public class ConfidentialBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<RuleId> OWN_RULES = Set.of(new ConfidentialHasNames().id(), new ConfidentialIsMarkedByItsOwn().id());

    @Inject
    transient ConfidentialService confidential;

    @Inject
    transient DossierBean dossier;

    @Inject
    transient Faults faults;

    @Inject
    transient Notices notices;

    private String names;
    private Set<String> seen = new HashSet<>();

    /** Makes it confidential, or changes the names; what was typed stays if a rule refuses. */
    public String name() {
        try {
            if (!confidential.name(dossier.getNumber(), seen, accounts())) {
                return changedMeanwhile();
            }
        } catch (Refusal refusal) {
            if (!OWN_RULES.contains(refusal.decision().rule())) {
                throw refusal;
            }
            faults.at("confidential:names", refusal);
            return null;
        }
        notices.done("confidential.done");
        return here();
    }

    /** It isn't confidential any more. */
    public String lift() {
        if (!confidential.lift(dossier.getNumber(), seen)) {
            return changedMeanwhile();
        }
        notices.done("confidential.lifted");
        return here();
    }

    /** What was typed stays, beside who sees it now; who goes on has seen that. */
    private String changedMeanwhile() {
        dossier.lookAgain();
        seen = named();
        faults.at("confidential:names", "confidential.changed");
        return null;
    }

    private Set<String> named() {
        return dossier.getView().confidential().map(now -> new HashSet<>(now.named())).orElseGet(HashSet::new);
    }

    /** What is typed, or the names as they are, without those that always stay. */
    public String getNames() {
        if (names == null) {
            seen = named();
            names = dossier.getView().confidential().map(DossierView.Confidential::others).map(others -> String.join("\n", others)).orElse("");
        }
        return names;
    }

    public void setNames(String names) {
        this.names = names;
    }

    private List<String> accounts() {
        return names == null ? List.of() : Arrays.stream(names.split("[\\r\\n,;]+")).map(String::strip).filter(name -> !name.isEmpty()).map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private String here() {
        return "/dossier/view.xhtml?faces-redirect=true&nr=" + dossier.getNumber();
    }
}
