package nl.dossierwacht.it.server;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.inject.spi.CDI;

import nl.dossierwacht.asking.AskingService;
import nl.dossierwacht.asking.ResidentAsk;
import nl.dossierwacht.consent.ConsentAnswer;
import nl.dossierwacht.consent.ConsentService;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.dossier.Decided;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.exchange.Ask;
import nl.dossierwacht.exchange.RequestService;
import nl.dossierwacht.identity.DocumentKind;
import nl.dossierwacht.identity.SeenDocument;
import nl.dossierwacht.intake.Answers;
import nl.dossierwacht.intake.FilingService;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.intake.Offer;
import nl.dossierwacht.intake.gate.Finding;
import nl.dossierwacht.intake.gate.Verdict;
import nl.dossierwacht.medical.AdviceQuestion;
import nl.dossierwacht.medical.AdviceRequestService;
import nl.dossierwacht.medical.AdviserFileView;
import nl.dossierwacht.medical.AdviserService;
import nl.dossierwacht.notes.NoteDraft;
import nl.dossierwacht.notes.NoteService;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson.Means;
import nl.dossierwacht.persistence.dossier.DossierPerson.Part;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.suspicion.SuspicionService;
import nl.dossierwacht.suspicion.Weighing;
import nl.dossierwacht.transparency.InformService;

/**
 * A Wmo dossier with everything in it, marked, made by calling services as its consultant, its medical adviser and an author of notes do.
 * In a municipality where nobody of the demo works, so that what strangers do there is on nobody's screen.
 *
 * @param words what nobody else may ever read: texts, names, and the ids of all its rows
 * @param numbers what people call the files by
 * @param ids of its rows, a few of each table
 */
record Canary(List<String> words, List<String> numbers, List<UUID> ids) {

    static final String MUNICIPALITY = "anderstad";
    static final Hat OWNER = new Hat(new DomainKey(MUNICIPALITY, Law.WMO, Task.TOELEIDING, "college"), Role.CONSULTANT);
    static final Hat ADVISER = new Hat(new DomainKey(MUNICIPALITY, Law.NONE, Task.MEDISCH_ADVIES, "medisch-bureau"), Role.MEDICAL_ADVISER);
    static final List<DomainKey> DOMAINS = List.of(OWNER.domain(), ADVISER.domain());
    static final String CONSULTANT = "kanarie.consulent";
    static final String AUTHOR = "kanarie.schrijver";
    static final Bsn RESIDENT = new Bsn("999993653");
    static final Somebody ITS_CONSULTANT = Somebody.wearing(CONSULTANT, OWNER);
    static final Somebody ITS_ADVISER = Somebody.wearing("kanarie.adviseur", ADVISER);
    static final Somebody ITS_AUTHOR = Somebody.wearing(AUTHOR, OWNER);

    private static final int A_FEW = 9;
    private static final String IDENTITY_NUMBER = "KANARIE47";
    private static final List<String> TEXTS = List.of("kanarie-onderwerp", "kanarie-partner", "kanarie-reden", IDENTITY_NUMBER, "kanarie-titel", "kanarie-inhoud",
            "kanarie-wachtend", "kanarie-nodig", "kanarie-vraag", "kanarie-beperking", "kanarie-adviseursnotitie", "kanarie-notitie", "kanarie-besluit",
            "kanarie-gegeven", "kanarie-doel", "kanarie-uitleg", "kanarie-afweging", "kanarie-gevraagd", "kanarie-verzoek", "kanarie-waarom", "kanarie-waarvoor");

    /** Lays it. */
    static Canary lay() throws Exception {
        String number = ITS_CONSULTANT.call(Canary::work);
        String decided = ITS_CONSULTANT.call(Canary::decided);
        String reference = ITS_ADVISER.call(Canary::advise);
        ITS_AUTHOR.call(() -> {
            service(NoteService.class).write(new NoteDraft("kanarie-notitie", 5, null));
            return null;
        });
        return found(List.of(number, decided, reference));
    }

    /** The texts that its people wrote. */
    List<String> texts() {
        return TEXTS;
    }

    private static String work() {
        LocalDate today = LocalDate.now();
        String number = service(DossierService.class).create(new NewDossier(RESIDENT, "kanarie-onderwerp", today,
                Optional.of(new SeenDocument(DocumentKind.PASSPORT, IDENTITY_NUMBER, today.plusYears(1))), Optional.of(Means.CONVERSATION)));
        service(InformService.class).register(number, Part.PARTNER, "kanarie-partner", null, "kanarie-reden");
        IntakeService intake = service(IntakeService.class);
        Offer.Waiting filed = (Offer.Waiting) intake.offer(number, "eerst.txt", "kanarie-inhoud van de offerte".getBytes(StandardCharsets.UTF_8), List.of());
        service(FilingService.class).file(filed.document(), "offerte", "kanarie-titel",
                Answers.now(new Necessity("kosten beoordelen", "aanvraag", "Wmo 2.3.2", "kanarie-nodig voor het besluit", "minder is niet genoeg")));
        intake.offer(number, "kanarie-wachtend.txt", "een tweede offerte".getBytes(StandardCharsets.UTF_8), List.of());
        intake.admit(number, new Offer.Asked(Verdict.Question.IS_IT_MEDICAL, List.of(new Finding(1, Finding.Kind.MEDICINES))), new RuleId("WMO-5-1-1-MEDICAL"), List.of(Alternative.RETURN_TO_RESIDENT));
        service(ConsentService.class).record(number, new ConsentAnswer(Optional.of(new ReuseEnd(Law.JEUGDWET, Task.TOELEIDING)), "", List.of("kanarie-gegeven"),
                "kanarie-doel van de toestemming", "kanarie-uitleg van wat er gebeurt", Optional.empty(), Consent.Means.ORAL, true, today));
        ask(number, today);
        service(AskingService.class).ask(number, new ResidentAsk(List.of(new ResidentAsk.Wanted("offerte", "kanarie-waarvoor van de offerte")), today.plusWeeks(2)));
        service(SuspicionService.class).keep(number, new Weighing("kanarie-afweging", "inkomen", "komt dan niet meer", true, "geheimhouding", "eerst praten"), Optional.empty());
        service(AdviceRequestService.class).ask(number, new AdviceQuestion("kanarie-vraag naar traplopen", "kanarie-beperking bij lopen"));
        return number;
    }

    /** Of a task that none of the strangers works for: who holds the data reads what is asked. */
    private static void ask(String number, LocalDate today) {
        ReuseEnd holder = new ReuseEnd(Law.PARTICIPATIEWET, Task.UITVOERING);
        service(ConsentService.class).record(number, new ConsentAnswer(Optional.of(holder), "", List.of("kanarie-gevraagd"),
                "kanarie-doel van de toestemming", "kanarie-uitleg van wat er gebeurt", Optional.empty(), Consent.Means.ORAL, true, today));
        UUID consent = service(ConsentService.class).of(number).stream().filter(given -> given.law().filter(holder::equals).isPresent()).findFirst().orElseThrow().id();
        service(RequestService.class).ask(number, new Ask(Ask.Holder.of(holder), Optional.of(consent), "kanarie-verzoek om te beslissen", "minder is niet genoeg", Ask.Cause.none(),
                List.of(new Ask.Item("kanarie-gevraagd", "kanarie-waarom van dit gegeven")), today.plusWeeks(2), Optional.empty(), ""));
    }

    private static String decided() {
        LocalDate today = LocalDate.now();
        DossierService dossiers = service(DossierService.class);
        String number = dossiers.create(new NewDossier(RESIDENT, "kanarie-besluit", today, Optional.empty(), Optional.empty()));
        dossiers.decide(number, new Decided(Dossier.Outcome.GRANTED, today, "kanarie-besluit"));
        return number;
    }

    private static String advise() {
        AdviserService advisers = service(AdviserService.class);
        String reference = advisers.open().stream().filter(file -> file.question().startsWith("kanarie-vraag")).map(AdviserFileView::reference)
                .max(Comparator.naturalOrder()).orElseThrow();
        advisers.keepNotes(reference, 0, "kanarie-adviseursnotitie");
        return reference;
    }

    private static Canary found(List<String> numbers) throws SQLException {
        List<String> words = new ArrayList<>(TEXTS);
        List<UUID> ids = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : Rows.ids(DOMAINS, AUTHOR).entrySet()) {
            words.addAll(table.getValue());
            table.getValue().stream().limit(A_FEW).map(UUID::fromString).forEach(ids::add);
        }
        return new Canary(words, numbers, ids);
    }

    /** A service, as anything in the application gets it. */
    static <T> T service(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
