package nl.dossierwacht.archive;

import jakarta.enterprise.context.ApplicationScoped;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.rules.Decision;

/** What this municipality set about finalising, asked under the hat that is worn. */
@ApplicationScoped
public class FinalisingSetting {

    private final FinalisedBy setting;
    private final WhoFinalises whoFinalises = new WhoFinalises();

    /** What the server's environment says. */
    public FinalisingSetting() {
        this(FinalisedBy.of(System.getenv("DW_FINALISED_BY"), System.getenv("DW_PROFILE")));
    }

    /** What is said here. */
    protected FinalisingSetting(FinalisedBy setting) {
        this.setting = setting;
    }

    /** Who finalises here. */
    public FinalisedBy finalisedBy() {
        return setting;
    }

    /** Whether who is at work may finalise this dossier. */
    public Decision about(Dossier dossier) {
        HatScope worn = HatScope.require();
        return whoFinalises.decide(new WhoFinalises.Facts(setting, worn.hat().role(), dossier.assignee().equals(worn.employee())));
    }

    /** Whether the wearer of a hat may finalise dossiers of anybody in the domain. */
    public boolean mayFinaliseAny(Hat hat) {
        return whoFinalises.decide(new WhoFinalises.Facts(setting, hat.role(), false)).isPermitted();
    }

    /** Whether the wearer of a hat may finalise the own dossiers. */
    public boolean mayFinaliseOwn(Hat hat) {
        return whoFinalises.decide(new WhoFinalises.Facts(setting, hat.role(), true)).isPermitted();
    }
}
