package nl.dossierwacht.web.intake;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.intake.OpenRefusal;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.web.shell.Notices;

/** Medical papers that were refused at an earlier visit, and of which nobody said yet what was done with them. */
@Named("refused")
@RequestScoped
public class RefusedBean {

    @Inject
    IntakeService intake;

    @Inject
    UploadBean upload;

    @Inject
    Notices notices;

    private List<OpenRefusal> open;

    /** Those of a dossier that have no card on this page already. */
    public List<OpenRefusal> of(String dossierNumber) {
        if (open == null) {
            open = intake.toFollowUp(dossierNumber);
        }
        return open.stream().filter(fact -> upload.getCards().stream().noneMatch(card -> card.getRefused() != null && card.getRefused().refusal().equals(fact.id()))).toList();
    }

    /** Says what was done; the letter is in the work file. */
    public String followUp(UUID refusal, Alternative done, String dossierNumber) {
        intake.followUp(refusal, done);
        notices.done("intake.followedUp");
        return "/dossier/view.xhtml?faces-redirect=true&nr=" + dossierNumber + "&tab=werkdossier";
    }
}
