package nl.dossierwacht.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.persistence.archive.ArchiveChoice;
import nl.dossierwacht.persistence.archive.ArchiveChunk;
import nl.dossierwacht.persistence.archive.ArchiveFile;
import nl.dossierwacht.persistence.archive.ArchiveItem;
import nl.dossierwacht.persistence.asking.AskedItem;
import nl.dossierwacht.persistence.bodies.BodyNotice;
import nl.dossierwacht.persistence.confidential.OrphanNotice;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.emergency.EmergencyCopy;
import nl.dossierwacht.persistence.emergency.EmergencyDisclosure;
import nl.dossierwacht.persistence.emergency.EmergencyNotice;
import nl.dossierwacht.persistence.emergency.EmergencyOpening;
import nl.dossierwacht.persistence.exchange.DataRequest;
import nl.dossierwacht.persistence.exchange.HeldItem;
import nl.dossierwacht.persistence.exchange.HeldRequest;
import nl.dossierwacht.persistence.exchange.ProvidedItem;
import nl.dossierwacht.persistence.exchange.RequestedItem;
import nl.dossierwacht.persistence.identity.IdentityVerification;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.DocumentChunk;
import nl.dossierwacht.persistence.intake.GateRefusal;
import nl.dossierwacht.persistence.inspection.EstablishedIdentity;
import nl.dossierwacht.persistence.inspection.GatheredDossier;
import nl.dossierwacht.persistence.inspection.InspectionPaper;
import nl.dossierwacht.persistence.inspection.InspectionPaperChunk;
import nl.dossierwacht.persistence.inspection.InspectionPart;
import nl.dossierwacht.persistence.inspection.InspectionRequest;
import nl.dossierwacht.persistence.inspection.ReceivedPart;
import nl.dossierwacht.persistence.medical.AdviceRequest;
import nl.dossierwacht.persistence.medical.AdviserFile;
import nl.dossierwacht.persistence.opening.Opening;
import nl.dossierwacht.persistence.opening.OpeningNotice;
import nl.dossierwacht.persistence.reading.OldReading;
import nl.dossierwacht.persistence.suspicion.FraudSignal;
import nl.dossierwacht.persistence.suspicion.FraudWeighing;

/** One marked row of every entity, in the domain of one hat. */
public final class Canaries {

    /** What every marked row holds somewhere. */
    public static final String MARK = "kanarie";
    /** The hat that owns the rows. */
    public static final Hat WMO = new Hat(new DomainKey("voorbeeldstad", Law.WMO, Task.TOELEIDING, "college"), Role.CONSULTANT);
    /** A stranger: other law. */
    public static final Hat JEUGD = new Hat(new DomainKey("voorbeeldstad", Law.JEUGDWET, Task.TOELEIDING, "college"), Role.CONSULTANT);
    /** A stranger: same law, other task and controller. */
    public static final Hat TEAM = new Hat(new DomainKey("voorbeeldstad", Law.WMO, Task.HULPVERLENING, "wijkteam"), Role.CARE_WORKER);
    /** A stranger: same law and task, other municipality. */
    public static final Hat ELSEWHERE = new Hat(new DomainKey("anderstad", Law.WMO, Task.TOELEIDING, "college"), Role.CONSULTANT);

    private Canaries() {
    }

    /** Lays the rows; the ids by entity class. */
    public static Map<Class<?>, UUID> lay(TestUnit unit) {
        return lay(unit, WMO);
    }

    /** Lays the rows under a hat of choice. */
    public static Map<Class<?>, UUID> lay(TestUnit unit, Hat hat) {
        return unit.under(hat, entities -> {
            LocalDate today = LocalDate.of(2026, 11, 23);
            Dossier dossier = new Dossier(hat.domain(), MARK + UUID.randomUUID(), MARK, TestUnit.EMPLOYEE, today, today.plusWeeks(8));
            DossierPerson person = new DossierPerson(dossier, new DossierPerson.Registration(DossierPerson.Part.RESIDENT, "999999990", MARK, today, MARK, today), today);
            IdentityVerification verification = new IdentityVerification(dossier, MARK, MARK, today, MARK, today);
            Document document = new Document(dossier, MARK, "other", Document.Origin.UPLOAD, new Document.Content("text/plain", 1, "0".repeat(64), 1), MARK, Instant.EPOCH);
            DocumentChunk chunk = new DocumentChunk(document, 0, MARK.getBytes());
            GateRefusal refusal = new GateRefusal(dossier, "A-B", new GateRefusal.Evidence(MARK, 1, MARK), MARK, Instant.EPOCH);
            AdviceRequest question = new AdviceRequest(dossier, MARK, MARK, MARK, today, today);
            AdviserFile file = new AdviserFile(hat.domain(), MARK + UUID.randomUUID(),
                    new AdviserFile.Question(question.id(), hat.domain(), MARK, today, MARK, MARK, today, today));
            FraudWeighing weighing = FraudWeighing.keptHere(dossier, MARK, today);
            weighing.keepWords(MARK.getBytes());
            FraudSignal signal = new FraudSignal(hat.domain(), MARK + UUID.randomUUID(), new FraudSignal.About("999999990", MARK, today), today, today);
            signal.keepContent(MARK.getBytes());
            ArchiveChoice choice = new ArchiveChoice(dossier, 1, document.id(), ArchiveChoice.Choice.ARCHIVE, MARK, MARK, Instant.EPOCH);
            dossier.decide(Dossier.Outcome.GRANTED, today);
            ArchiveFile archive = new ArchiveFile(dossier, new ArchiveFile.Retention("8.1.1", Period.ofYears(15), "END_OF_PROCESS", today, today.plusYears(15)),
                    new ArchiveFile.Gone(0, 0), MARK, Instant.EPOCH);
            ArchiveItem item = new ArchiveItem(archive, 1, new ArchiveItem.About(MARK, MARK, MARK, today, MARK),
                    new ArchiveItem.Content(ArchiveItem.Form.ORIGINAL, "text/plain", "x-fmt/111", 1, "0".repeat(64), Instant.EPOCH));
            ArchiveChunk archived = new ArchiveChunk(item, 0, MARK.getBytes());
            InspectionRequest request = new InspectionRequest(hat.domain(), new InspectionRequest.Registration(MARK + UUID.randomUUID(), "999999990", MARK, today, today,
                    InspectionRequest.ReceivedBy.COUNTER, new EstablishedIdentity(EstablishedIdentity.Means.DIGID, null, null, null, null, MARK, today), MARK, today), today);
            ReceivedPart received = new ReceivedPart(request, hat.domain());
            InspectionPaper paper = new InspectionPaper(received, new InspectionPaper.Content(1, "0".repeat(64), 1), MARK, Instant.EPOCH);
            InspectionPaperChunk piece = new InspectionPaperChunk(paper, 0, MARK.getBytes());
            InspectionPart part = new InspectionPart(hat.domain(),
                    new InspectionPart.Asked(request.id(), hat.domain(), request.number(), "999999990", MARK, today, today, today));
            GatheredDossier gathered = new GatheredDossier(part, dossier);
            Consent consent = new Consent(dossier, new Consent.Asked(Consent.Kind.SECRECY, MARK), new Consent.Answer(true, null, Consent.Means.ORAL, today, MARK));
            consent.keepWords(MARK.getBytes());
            ConsentItem named = new ConsentItem(consent, 0);
            named.keepWords(MARK.getBytes());
            AskedItem ofResident = new AskedItem(dossier, today, MARK, today.plusDays(14));
            ofResident.keepWords(MARK.getBytes());
            EmergencyOpening opening = new EmergencyOpening(hat.domain(), MARK + UUID.randomUUID(), TestUnit.EMPLOYEE, Instant.now(), List.of(MARK));
            EmergencyCopy copy = new EmergencyCopy(opening, MARK, today);
            copy.keepContent(MARK.getBytes());
            EmergencyNotice notice = new EmergencyNotice(hat.domain(), new EmergencyNotice.Use(MARK + UUID.randomUUID(), MARK, MARK, MARK, Instant.EPOCH, List.of(MARK)), today);
            notice.keepWhy(MARK.getBytes());
            EmergencyDisclosure disclosure = new EmergencyDisclosure(dossier, MARK, Role.CARE_WORKER, List.of(MARK), today, today);
            BodyNotice told = new BodyNotice(dossier, MARK, MARK, MARK, today, null);
            told.keepWords(MARK.getBytes(), null);
            DataRequest asked = new DataRequest(dossier, new DataRequest.Asked(MARK, MARK, "0".repeat(64), null), new DataRequest.Terms(MARK, today, today.plusDays(7), null));
            asked.keepWords(MARK.getBytes());
            RequestedItem wanted = new RequestedItem(asked, 0, null);
            wanted.keepWords(MARK.getBytes());
            HeldRequest held = new HeldRequest(hat.domain(), MARK + UUID.randomUUID(),
                    new HeldRequest.Asked(asked.id(), JEUGD.domain(), MARK, MARK, today, today.plusDays(7), null), new HeldRequest.About("999999990", MARK, today));
            held.keepWords(MARK.getBytes());
            HeldItem heldItem = new HeldItem(held, 0);
            heldItem.keepWords(MARK.getBytes());
            ProvidedItem provided = new ProvidedItem(dossier, MARK, new ProvidedItem.Recipient(MARK, today, MARK, null));
            Opening reason = new Opening(dossier, MARK, Role.CONSULTANT, Opening.Kind.OTHER, MARK, Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
            OpeningNotice review = new OpeningNotice(hat.domain(), new OpeningNotice.Opened(reason.id(), MARK, MARK, "0".repeat(32), Opening.Kind.OTHER, Instant.EPOCH));
            review.keepWords(MARK.getBytes());
            OrphanNotice orphan = new OrphanNotice(hat.domain(), new OrphanNotice.Orphan(hat.domain(), dossier.id(), "0".repeat(32), List.of(MARK)), today);
            OldReading reading = new OldReading(dossier, document.id(), today, MARK, new OldReading.Said(OldReading.UpToDate.YES, MARK, MARK), Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
            Map<Class<?>, UUID> ids = new LinkedHashMap<>();
            for (var entity : new nl.dossierwacht.persistence.ring.DomainBoundEntity[] {dossier, person, verification, document, chunk, refusal, question, file, weighing, signal,
                choice, archive, item, archived,
                request, received, paper, piece, part, gathered, consent, named, ofResident, reason, review, orphan, reading, opening, copy, notice, disclosure, told, asked, wanted, held, heldItem, provided}) {
                entities.persist(entity);
                ids.put(entity.getClass(), entity.id());
            }
            return ids;
        });
    }
}
