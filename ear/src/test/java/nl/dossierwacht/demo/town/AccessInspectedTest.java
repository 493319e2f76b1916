package nl.dossierwacht.demo.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.audit.AccessInspection;
import nl.dossierwacht.domain.Bsn;
import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.NewDossier;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.exchange.Answer;
import nl.dossierwacht.exchange.Ask;
import nl.dossierwacht.exchange.DecideService;
import nl.dossierwacht.exchange.HeldView;
import nl.dossierwacht.exchange.RequestService;
import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.ring.HatBinding;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkService;

/** Who looked on, as a resident who asks for inspection reads it: roles, days, purposes and numbers; nobody's name, and nothing that may not be told yet. */
class AccessInspectedTest extends InTown {

    private static final Bsn RESIDENT = new Bsn("999966820");
    private static final Employee WMO = Employee.wmo("wmo.consulent");
    private static final Employee WGS = Employee.wgs("wgs.consulent");
    private static final Employee ARCHIVIST = new Employee("archivaris", new Hat(WMO.domain(), Role.ARCHIVIST));

    @Test
    void rolesDaysPurposesAndNumbersAreToldAndNobodysName() {
        AtomicReference<String> number = new AtomicReference<>();
        hall.as(WMO, TODAY.atTime(9, 0), () -> number.set(hall.service(DossierService.class).create(new NewDossier(RESIDENT, "traplift", TODAY, Optional.empty(), Optional.empty()))));
        assertFalse(told(number.get(), TODAY).contains("16 maart"));
        for (int again = 0; again < 3; again++) {
            hall.as(WMO, TODAY.plusDays(1).atTime(10, again), () -> hall.service(DossierService.class).open(number.get()));
        }
        hall.as(ARCHIVIST, TODAY.plusDays(2).atTime(10, 0), () -> hall.service(DossierService.class).open(number.get()));
        hall.as(WGS, TODAY.plusDays(2).atTime(11, 0), () -> {
            String theirs = hall.service(DossierService.class).create(new NewDossier(RESIDENT, "schulden", TODAY, Optional.empty(), Optional.empty()));
            hall.service(RequestService.class).ask(theirs, new Ask(Ask.Holder.of(new ReuseEnd(Law.WMO, Task.TOELEIDING)), Optional.empty(), "het plan afstemmen op de hulp", "de inwoner weet het niet precies",
                    Ask.Cause.none(), List.of(new Ask.Item("Of iemand bekend is, en sinds wanneer", "zonder dit kunnen wij niet beslissen")), TODAY.plusDays(14), Optional.empty(), ""));
        });
        hall.as(WMO, TODAY.plusDays(3).atTime(10, 0), () -> {
            DecideService decide = hall.service(DecideService.class);
            HeldView held = hall.service(WorkService.class).mine().stream().filter(item -> item.kind() == WorkItem.Kind.DECIDE_REQUEST).map(item -> decide.find(item.number()).orElseThrow())
                    .filter(one -> one.purpose().equals("het plan afstemmen op de hulp")).findFirst().orElseThrow();
            Answer.Item given = new Answer.Item(held.items().get(0).id(), true, "bekend sinds maart", Optional.of(TODAY), Optional.empty());
            assertTrue(decide.decide(held.reference(), new Answer(List.of(given), number.get(), false)));
        });
        String told = told(number.get(), TODAY.plusDays(4));
        assertTrue(told.contains("15 maart 2027: consulent, de aanvraag behandelen"), told);
        assertTrue(told.contains("16 maart 2027: consulent, de aanvraag behandelen (3×)"), told);
        assertTrue(told.contains("17 maart 2027: archivaris, de aanvraag behandelen (1×)"), told);
        assertFalse(told.contains("18 maart"), "a request to another law is told on its own page, or not yet: " + told);
        assertFalse(told.contains("wmo.consulent") || told.contains(RESIDENT.digits()) || told.contains("traplift"), told);
    }

    private String told(String number, LocalDate on) {
        AtomicReference<String> told = new AtomicReference<>();
        hall.as(WMO, on.atTime(12, 0), () -> {
            try (HatScope worn = HatScope.wear(WMO.hat(), WMO.account())) {
                hall.inTransaction(entities -> {
                    HatBinding.bind(entities);
                    return worn;
                });
                List<Inspectable> there = hall.service(AccessInspection.class).inspectableIn(hall.service(OpenDossiers.class).find(number).orElseThrow());
                assertEquals(List.of("Wie in dit dossier keek"), there.stream().map(Inspectable::title).toList());
                told.set(((BundlePart.TextPart) there.get(0).content().get()).text());
            }
        });
        return told.get();
    }
}
