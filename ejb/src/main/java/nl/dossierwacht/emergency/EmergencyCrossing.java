package nl.dossierwacht.emergency;

import static nl.dossierwacht.separation.Action.EMERGENCY_OPEN;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.dossier.SearchKey;
import nl.dossierwacht.emergency.GivenItems.Given;
import nl.dossierwacht.inspection.PartDomains;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.emergency.EmergencyDisclosure;
import nl.dossierwacht.persistence.emergency.EmergencyNotice;
import nl.dossierwacht.persistence.emergency.EmergencyRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.vault.Vault;
import nl.dossierwacht.separation.JobHat;

/**
 * What crosses at acute danger: the notice to the privacy officer, first; and from each domain of the college, but enforcement, the needed items of
 * this one person. Files of helpers and of the medical adviser have controllers and a secrecy of their own: they aren't asked.
 */
@ApplicationScoped
class EmergencyCrossing {

    private static final int DAYS_TO_JUDGE = 3;

    private final DangerIsAcute acute = new DangerIsAcute();
    private final PartDomains domains = PartDomains.load();

    @Inject
    JobHat jobHat;

    @Inject
    EmergencyRepository emergencies;

    @Inject
    OpenDossiers dossiers;

    @Inject
    GivenItems items;

    @Inject
    Vault vault;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Clock clock;

    /** Tells the privacy officer. @return the number of the notice */
    String tellSupervision(SearchKey key, Danger danger, Instant at) {
        HatScope reader = HatScope.require();
        String municipality = reader.hat().domain().municipality();
        String readerName = pseudonyms.ofEmployee(municipality, reader.employee());
        String personName = key instanceof SearchKey.Citizen citizen ? pseudonyms.of(municipality, citizen.bsn()) : null;
        DomainKey supervision = DomainKey.ofSupervisionIn(municipality);
        LocalDate today = LocalDate.now(clock);
        return jobHat.in(supervision, EMERGENCY_OPEN, acute.id(), (UUID) null, () -> {
            String reference = emergencies.nextReference(today);
            EmergencyNotice notice = new EmergencyNotice(supervision,
                    new EmergencyNotice.Use(reference, reader.hat().grantedRole(), readerName, personName, at, danger.itemNames()), today.plusDays(DAYS_TO_JUDGE));
            notice.keepWhy(vault.encryptText(new Vault.Place(notice.id(), notice.id()), DangerWords.of(danger)));
            emergencies.keep(notice);
            return reference;
        });
    }

    /** Takes the needed items out of every domain; each dossier that gave something keeps that it did. */
    List<Given> take(SearchKey key, Set<NeededItem> needed, String reference) {
        HatScope reader = HatScope.require();
        Role role = reader.hat().role();
        return domains.under(EnumSet.complementOf(EnumSet.of(Law.NONE))).stream().filter(domain -> domain.task() != Task.HANDHAVING)
                .map(domain -> domain.in(reader.hat().domain().municipality()))
                .flatMap(domain -> take(domain, key, needed, reference, role)).distinct().toList();
    }

    private Stream<Given> take(DomainKey domain, SearchKey key, Set<NeededItem> needed, String reference, Role reader) {
        List<String> numbers = jobHat.in(domain, EMERGENCY_OPEN, acute.id(), (UUID) null, () -> dossiers.numbersInWork(key));
        return numbers.stream().map(number -> jobHat.in(domain, EMERGENCY_OPEN, acute.id(), FromDossier::dossier, () -> give(dossiers.inWork(number), needed, reference, reader)))
                .flatMap(from -> from.given().stream());
    }

    private FromDossier give(Dossier dossier, Set<NeededItem> needed, String reference, Role reader) {
        List<Given> given = items.of(dossier, needed);
        if (!given.isEmpty()) {
            LocalDate today = LocalDate.now(clock);
            List<String> names = given.stream().map(one -> one.item().name()).distinct().toList();
            emergencies.keep(new EmergencyDisclosure(dossier, reference, reader, names, today, today.plusDays(ResidentIsToldOfDoor.DAYS)));
        }
        return new FromDossier(dossier.id(), given);
    }

    private record FromDossier(UUID dossier, List<Given> given) {
    }
}
