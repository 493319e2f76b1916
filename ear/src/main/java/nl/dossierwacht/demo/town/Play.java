package nl.dossierwacht.demo.town;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import nl.dossierwacht.demo.papers.DemoPaper;
import nl.dossierwacht.demo.town.Case.Trait;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.dossier.Decided;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierView;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.identity.DocumentKind;
import nl.dossierwacht.identity.IdentityService;
import nl.dossierwacht.identity.SeenDocument;
import nl.dossierwacht.intake.Answers;
import nl.dossierwacht.intake.Catalogue;
import nl.dossierwacht.intake.FilingService;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.intake.gate.Finding;
import nl.dossierwacht.intake.gate.NoFreeMedicalPaper;
import nl.dossierwacht.intake.gate.NoIdentityCopy;
import nl.dossierwacht.persistence.dossier.Dossier.Outcome;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.transparency.InformService;

/** Plays one dossier through the services, each step on its own day, up to today. */
final class Play {

    private static final int DAYS_TO_INVESTIGATE_FROM = 12;

    private final TownHall hall;
    private final Catalogue catalogue;
    private final LocalDate today;
    private final Case it;
    private final Random random;
    private String number;

    Play(TownHall hall, Catalogue catalogue, LocalDate today, Case it) {
        this.hall = hall;
        this.catalogue = catalogue;
        this.today = today;
        this.it = it;
        this.random = new Random(it.seed());
    }

    /** All of it. */
    void whole() {
        open();
        new FamilyPlay(hall, it, number, random).register(lastDay());
        papers();
        refusals();
        investigate();
        if (it.has(Trait.ADVICE_ASKED) || it.has(Trait.ADVICE_GIVEN)) {
            boolean given = it.has(Trait.ADVICE_GIVEN);
            new AdvicePlay(hall, it, number).ask(given ? later(8) : lately(14), given ? Optional.of(later(15)) : Optional.empty());
        }
        it.decision().ifPresent(this::decide);
        it.decision().filter(Case.Decision::archived).ifPresent(decision -> new ArchivePlay(hall, it, number).finalise(WorkingDays.from(decision.on(), 1 + random.nextInt(9))));
    }

    private void open() {
        boolean told = !it.has(Trait.NOT_TOLD);
        Means means = random.nextInt(4) == 0 ? Means.DIGITAL : Means.CONVERSATION;
        boolean byLetter = told && random.nextInt(6) == 0 && it.requestedOn().isBefore(lastDay().minusDays(5));
        NewDossier asked = new NewDossier(it.resident().bsn(), it.subject().text(), it.requestedOn(), identity(it.requestedOn()),
                told && !byLetter ? Optional.of(means) : Optional.empty());
        at(it.requestedOn(), 9, () -> number = hall.service(DossierService.class).create(asked));
        if (byLetter) {
            at(later(3), 10, () -> hall.service(InformService.class).informed(view().resident().id(), Means.LETTER));
        }
    }

    private Optional<SeenDocument> identity(LocalDate on) {
        return it.has(Trait.IDENTITY_LATER) || it.has(Trait.COPY_REFUSED) ? Optional.empty() : Optional.of(document(on));
    }

    private SeenDocument document(LocalDate on) {
        boolean licence = it.employee().domain().law() != Law.PARTICIPATIEWET && random.nextInt(5) == 0;
        DocumentKind kind = licence ? DocumentKind.DRIVING_LICENCE : List.of(DocumentKind.PASSPORT, DocumentKind.IDENTITY_CARD, DocumentKind.RESIDENCE_DOCUMENT)
                .get(Math.min(2, random.nextInt(9) / 4));
        String shown = licence ? "5%09d".formatted(random.nextInt(1_000_000_000)) : "SPEC%05d".formatted(random.nextInt(100_000));
        return new SeenDocument(kind, shown, on.plusDays(200L + random.nextInt(2800)));
    }

    private void papers() {
        List<String> papers = it.subject().papers();
        for (int i = 0; i < papers.size(); i++) {
            boolean waits = it.has(Trait.PAPERS_WAIT) && i > 0;
            LocalDate came = waits ? WorkingDays.from(today, -1 - random.nextInt(2)) : later(1 + i * 3);
            if (!came.isBefore(it.requestedOn())) {
                paper(papers.get(i), came, waits);
            }
        }
        if (it.has(Trait.PAPERS_WAIT) && papers.size() < 2) {
            paper("mail", WorkingDays.from(today, -1), true);
        }
        if (it.has(Trait.NOT_NEEDED)) {
            LocalDate came = lately(10);
            UUID paper = takeIn(DemoPaper.draw("photo", about(came)), came);
            boolean returned = random.nextBoolean();
            at(came, 15, () -> hall.service(FilingService.class).notNeeded(paper, returned));
        }
    }

    private void paper(String what, LocalDate came, boolean waits) {
        DemoPaper paper = DemoPaper.draw(what, about(came));
        UUID id = takeIn(paper, came);
        if (!waits) {
            Catalogue.Kind kind = catalogue.kind(it.employee().domain(), paper.kind()).orElseThrow();
            Catalogue.Usual usual = kind.first();
            String less = usual.isSeenEnough() ? "Alleen de regels die meetellen zijn gekopieerd; de rest is ingezien." : usual.whyNotLess();
            Answers answers = Answers.now(new Necessity(usual.purpose(), usual.phase().code(), usual.basis(), usual.whyNeeded(), less));
            at(came, 12, () -> hall.service(FilingService.class).file(id, kind.code(), paper.title(), answers));
        }
    }

    private UUID takeIn(DemoPaper paper, LocalDate came) {
        AtomicReference<UUID> id = new AtomicReference<>();
        at(came, 11, () -> id.set(hall.service(Desk.class).takeIn(number, paper)));
        return id.get();
    }

    private DemoPaper.About about(LocalDate on) {
        return new DemoPaper.About(it.resident().name().orElseThrow(), it.resident().birthDate().orElseThrow(), it.subject().text(), on, it.seed());
    }

    private void refusals() {
        Law law = it.employee().domain().law();
        LocalDate refused = lately(12);
        if (it.has(Trait.COPY_REFUSED)) {
            at(refused, 13, () -> hall.service(Desk.class).refuse(number, NoIdentityCopy.under(law).id(), Finding.Kind.MACHINE_READABLE_ZONE));
            at(refused, 14, () -> hall.service(IdentityService.class).verify(number, document(refused)));
        }
        if (it.has(Trait.MEDICAL_REFUSED) || it.has(Trait.MEDICAL_LEFT)) {
            AtomicReference<UUID> fact = new AtomicReference<>();
            at(refused, 13, () -> fact.set(hall.service(Desk.class).refuse(number, new NoFreeMedicalPaper().id(), Finding.Kind.MEDICAL_WORDS)));
            if (it.has(Trait.MEDICAL_REFUSED)) {
                Alternative done = random.nextBoolean() ? Alternative.FORWARD_TO_MEDICAL_ADVISER : Alternative.RETURN_TO_RESIDENT;
                at(refused, 15, () -> hall.service(IntakeService.class).followUp(fact.get(), done));
            }
        }
    }

    private void investigate() {
        LocalDate start = WorkingDays.onOrBefore(it.requestedOn().plusDays(DAYS_TO_INVESTIGATE_FROM));
        boolean decides = Action.DECISION_RECORD.roles().contains(it.employee().hat().role());
        if (decides && start.isBefore(lastDay())) {
            at(start, 9, () -> hall.service(DossierService.class).startInvestigation(number));
        }
    }

    private void decide(Case.Decision decision) {
        String why = switch (decision.outcome()) {
            case GRANTED -> it.subject().granted();
            case REFUSED -> it.subject().refused();
            case BROKEN_OFF -> "U liet weten dat u de aanvraag niet wilt voortzetten.";
            case ENDED -> "De ondersteuning die u had, is niet meer nodig. Dat hebben wij samen besproken.";
        };
        at(decision.on(), 16, () -> hall.service(DossierService.class).decide(number, new Decided(Outcome.valueOf(decision.outcome().name()), decision.on(), why)));
    }

    private DossierView view() {
        return hall.service(DossierService.class).open(number).orElseThrow();
    }

    /** So many working days after the request, but not beyond the last day of the dossier. */
    private LocalDate later(int workingDays) {
        LocalDate then = WorkingDays.from(it.requestedOn(), workingDays);
        return then.isAfter(lastDay()) ? lastDay() : then;
    }

    /** At most so many working days before the last day of the dossier, but not before the request. */
    private LocalDate lately(int workingDays) {
        LocalDate then = WorkingDays.from(lastDay(), -1 - random.nextInt(workingDays));
        return then.isBefore(it.requestedOn()) ? it.requestedOn() : then;
    }

    private LocalDate lastDay() {
        return it.decision().map(Case.Decision::on).orElse(WorkingDays.onOrBefore(today));
    }

    private void at(LocalDate day, int hour, Runnable step) {
        hall.as(it.employee(), moment(day, hour), step);
    }

    static LocalDateTime moment(LocalDate day, int hour) {
        return day.atTime(hour, 0);
    }
}
