package nl.dossierwacht.web.transparency;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.transparency.InformService;
import nl.dossierwacht.transparency.Uninformed;
import nl.dossierwacht.web.shell.Notices;

/** Everybody who is registered and doesn't know it; the list should be empty. */
@Named("informing")
@RequestScoped
public class InformBean {

    @Inject
    InformService service;

    @Inject
    Notices notices;

    private List<Uninformed> uninformed;

    /** Those who are to be told, the most urgent first. */
    public List<Uninformed> getUninformed() {
        if (uninformed == null) {
            uninformed = service.uninformed();
        }
        return uninformed;
    }

    /** Records that somebody was told today. */
    public String informed(UUID person, Means means) {
        service.informed(person, means);
        notices.done(means == Means.LETTER ? "transparency.letter.done" : "transparency.done");
        return "/transparency/index.xhtml?faces-redirect=true";
    }
}
