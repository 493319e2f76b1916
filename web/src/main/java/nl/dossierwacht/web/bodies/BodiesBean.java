package nl.dossierwacht.web.bodies;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.bodies.BodiesAreInformed;
import nl.dossierwacht.bodies.BodiesService;
import nl.dossierwacht.bodies.BodyNoticeView;
import nl.dossierwacht.bodies.ExecutingBodies;
import nl.dossierwacht.bodies.InformOutcome;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierView;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.suspicion.ResidentIsToldOfReport;
import nl.dossierwacht.web.medical.HeldWords;
import nl.dossierwacht.web.shell.Faults;
import nl.dossierwacht.web.shell.NotFound;
import nl.dossierwacht.web.shell.Notices;

/** Informing another executing body from a dossier under the Participatiewet, and which were informed. */
@Named("bodies")
@ViewScoped
public class BodiesBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ExecutingBodies TABLE = ExecutingBodies.load();

    @Inject
    transient BodiesService service;

    @Inject
    transient DossierService dossiers;

    @Inject
    transient WornHat worn;

    @Inject
    transient Faults faults;

    @Inject
    transient HeldWords heldWords;

    @Inject
    transient Notices notices;

    private String number;
    private boolean inWork;
    private transient BodyDraft draft = new BodyDraft();
    private transient List<BodyNoticeView> informed;
    private transient BodyNoticeView shown;

    /** Opens the page for a dossier; what isn't this hat's isn't there, and under another law there is no such page. */
    public void load() throws IOException {
        Optional<DossierView> found = isMayInform() && number != null ? dossiers.open(number) : Optional.empty();
        if (found.isEmpty()) {
            NotFound.answer();
            return;
        }
        inWork = found.get().inWork();
    }

    /** Whether the hat that is worn executes the Participatiewet. */
    public boolean isMayInform() {
        return worn.chosen().filter(hat -> Action.BODY_INFORM.roles().contains(hat.role()) && hat.domain().law() == Law.PARTICIPATIEWET
                && BodiesAreInformed.TASKS.contains(hat.domain().task())).isPresent();
    }

    /** Whether there is still a work file to inform from. */
    public boolean isInWork() {
        return inWork;
    }

    /** A body with one of its schemes. @param key as the form sends it @param name as people read it */
    public record Choice(String key, String name) {
    }

    /** The bodies to choose from, each with each of its schemes. */
    public List<Choice> getChoices() {
        return TABLE.all().stream().flatMap(body -> body.schemes().stream().map(scheme -> new Choice(body.code() + '/' + scheme, body.name() + " \u00b7 " + scheme))).toList();
    }

    /** Which were informed, the newest first. */
    public List<BodyNoticeView> getInformed() {
        if (informed == null) {
            informed = service.of(number);
        }
        return informed;
    }

    /** Informs the body; what was typed stays if something lacks. */
    public String inform() {
        InformOutcome outcome = service.inform(number, getDraft().report());
        if (outcome instanceof InformOutcome.Unfinished unfinished) {
            unfinished.missing().forEach(part -> faults.at("inform:" + part, "bodies.missing." + part));
            return null;
        }
        if (outcome instanceof InformOutcome.NamesCondition held) {
            faults.at("inform:" + held.part(), "medical.held", faults.sentence(held.rule()), heldWords.found(held.words()));
            return null;
        }
        if (outcome instanceof InformOutcome.NotTold) {
            if (draft.getKnows() == null) {
                faults.at("inform:knows", "bodies.knows.none");
            } else {
                faults.at("inform:later", "bodies.notTold", ResidentIsToldOfReport.MONTHS);
            }
            return null;
        }
        notices.done(((InformOutcome.Informed) outcome).letter() ? "bodies.done" : "bodies.done.later");
        return here();
    }

    /** Shows what a body was told. */
    public void read(UUID id) {
        shown = getInformed().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** The resident was told. */
    public String told(UUID id) {
        notices.done(service.told(id) ? "bodies.told.done" : "bodies.told.already");
        return here();
    }

    private String here() {
        return "/bodies/inform.xhtml?faces-redirect=true&nr=" + number;
    }

    /** What is read; {@code null} if nothing is. */
    public BodyNoticeView getShown() {
        return shown;
    }

    /** What is being typed; not kept in the session between requests. */
    public BodyDraft getDraft() {
        if (draft == null) {
            draft = new BodyDraft();
        }
        return draft;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
