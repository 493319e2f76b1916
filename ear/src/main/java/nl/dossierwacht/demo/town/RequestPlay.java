package nl.dossierwacht.demo.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import nl.dossierwacht.consent.ConsentAnswer;
import nl.dossierwacht.consent.ConsentService;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.dossier.DossierPlace;
import nl.dossierwacht.dossier.DossierService;
import nl.dossierwacht.dossier.DossierSummary;
import nl.dossierwacht.dossier.DossierView;
import nl.dossierwacht.exchange.Answer;
import nl.dossierwacht.exchange.Ask;
import nl.dossierwacht.exchange.DecideService;
import nl.dossierwacht.exchange.HeldView;
import nl.dossierwacht.exchange.RequestService;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.exchange.HeldItem.Because;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkService;

/** Has the demo's employees ask each other for data: given, given in part, refused, left lying, waiting, and on a consent. */
final class RequestPlay {

    private static final Employee WMO = Employee.wmo("wmo.consulent");
    private static final Employee JEUGD = Employee.jeugd("jeugd.consulent");
    private static final Employee PW = Employee.pw("pw.consulent");
    private static final Employee WGS = Employee.wgs("wgs.consulent");
    private static final ReuseEnd AT_WMO = new ReuseEnd(Law.WMO, Task.TOELEIDING);
    private static final ReuseEnd AT_JEUGD = new ReuseEnd(Law.JEUGDWET, Task.TOELEIDING);
    private static final String KNOWN = "Of iemand bekend is, en sinds wanneer";
    private static final String KIND = "Voorziening: soort en omvang";
    private static final String HELP = "Jeugdhulp: soort en omvang";
    private static final int DAYS_TO_ANSWER = 14;

    private final TownHall hall;
    private final LocalDate today;

    RequestPlay(TownHall hall, LocalDate today) {
        this.hall = hall;
        this.today = today;
    }

    /** All of it. Whom the tasks have in common depends on chance; what isn't there isn't played. */
    void whole() {
        Map<String, DossierView> atWmo = inWork(WMO);
        List<DossierView> ofWgs = List.copyOf(inWork(WGS).values());
        Optional<DossierView> known = ofWgs.stream().filter(dossier -> atWmo.containsKey(resident(dossier))).findFirst();
        List<DossierView> others = ofWgs.stream().filter(dossier -> known.filter(dossier::equals).isEmpty()).toList();
        LocalDate asked = WorkingDays.from(today, -4);
        known.ifPresent(dossier -> {
            ask(WGS, dossier, AT_WMO, asked, "afspraken over schulden en hulp op elkaar afstemmen", KNOWN, KIND);
            decide(WMO, atWmo.get(resident(dossier)), held -> List.of(given(held, KNOWN, "ja, de ondersteuning loopt", asked), given(held, KIND, "huishoudelijke hulp, drie uur in de week", asked)));
        });
        others.stream().limit(1).forEach(dossier -> {
            ask(WGS, dossier, AT_WMO, asked, "nagaan of er hulp aan huis is die kosten geeft", KNOWN);
            decide(WMO, null, held -> List.of(new Answer.Item(item(held, KNOWN).id(), false, "", Optional.empty(), Optional.of(held.dossiers().isEmpty() ? Because.NOT_HELD : Because.NOT_NEEDED))));
        });
        others.stream().skip(1).filter(dossier -> !dossier.summary().requestedOn().isAfter(WorkingDays.from(today, -19))).limit(1)
                .forEach(dossier -> ask(WGS, dossier, AT_WMO, WorkingDays.from(today, -15), "een begroting maken waarin de eigen bijdrage klopt", KIND));
        inWork(PW).values().stream().filter(dossier -> atWmo.containsKey(resident(dossier))).limit(1)
                .forEach(dossier -> ask(PW, dossier, AT_WMO, WorkingDays.from(today, -1), "werk en ondersteuning thuis naast elkaar plannen", KIND));
        onConsent(atWmo);
    }

    private void onConsent(Map<String, DossierView> atWmo) {
        LocalDate asked = WorkingDays.from(today, -2);
        atWmo.values().stream().filter(dossier -> !dossier.summary().requestedOn().isAfter(asked)).limit(1).forEach(dossier -> {
            String number = dossier.summary().number();
            String purpose = "de hulp in het gezin op elkaar afstemmen";
            at(WMO, asked, 10, () -> {
                hall.service(ConsentService.class).record(number, new ConsentAnswer(Optional.of(AT_JEUGD), "", List.of(HELP), purpose,
                        "Verteld wat wij vragen en waarom, dat nee zeggen mag, en dat ja later nee mag worden.", Optional.empty(), Consent.Means.ORAL, true, asked));
                return number;
            });
            UUID consent = at(WMO, asked, 11, () -> hall.service(ConsentService.class).of(number).get(0).id());
            ask(WMO, dossier, AT_JEUGD, Optional.of(consent), asked, purpose, HELP);
        });
    }

    private void ask(Employee who, DossierView dossier, ReuseEnd holder, LocalDate on, String purpose, String... items) {
        ask(who, dossier, holder, Optional.empty(), on, purpose, items);
    }

    private void ask(Employee who, DossierView dossier, ReuseEnd holder, Optional<UUID> consent, LocalDate on, String purpose, String... items) {
        LocalDate day = on.isBefore(dossier.summary().requestedOn()) ? dossier.summary().requestedOn() : on;
        List<Ask.Item> named = List.of(items).stream().map(item -> new Ask.Item(item, "Zonder dit plannen wij langs elkaar heen.")).toList();
        at(who, day, 13, () -> {
            hall.service(RequestService.class).ask(dossier.summary().number(), new Ask(Ask.Holder.of(holder), consent, purpose, "De inwoner heeft er geen papier van.", Ask.Cause.none(), named,
                    day.plusDays(DAYS_TO_ANSWER), Optional.empty(), ""));
            return day;
        });
    }

    /** Decides on what was asked last. @param from the own dossier of the resident; {@code null} if nothing is given */
    private void decide(Employee holder, DossierView from, Function<HeldView, List<Answer.Item>> answers) {
        LocalDate on = WorkingDays.from(today, -3);
        String reference = at(holder, on, 9, () -> hall.service(WorkService.class).mine()).stream().filter(item -> item.kind() == WorkItem.Kind.DECIDE_REQUEST).map(WorkItem::number)
                .max(String::compareTo).orElseThrow();
        HeldView held = at(holder, on, 9, () -> hall.service(DecideService.class).find(reference).orElseThrow());
        at(holder, on, 10, () -> hall.service(DecideService.class).decide(reference, new Answer(answers.apply(held), from == null ? "" : from.summary().number(), from != null && held.isToConfirm())));
    }

    private static Answer.Item given(HeldView held, String name, String value, LocalDate asOf) {
        return new Answer.Item(item(held, name).id(), true, value, Optional.of(asOf), Optional.empty());
    }

    private static HeldView.Item item(HeldView held, String name) {
        return held.items().stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow();
    }

    /** An account's dossiers that aren't decided, by whom they are about; one for each. */
    private Map<String, DossierView> inWork(Employee who) {
        List<String> numbers = new ArrayList<>(at(who, today, 8, () -> hall.service(DossierService.class).mine(new DossierPlace.Beginning())).dossiers().stream()
                .filter(DossierSummary::undecided).map(DossierSummary::number).toList());
        Map<String, DossierView> views = new LinkedHashMap<>();
        numbers.forEach(number -> {
            DossierView view = at(who, today, 8, () -> hall.service(DossierService.class).open(number).orElseThrow());
            views.putIfAbsent(resident(view), view);
        });
        return views;
    }

    private static String resident(DossierView dossier) {
        return dossier.resident().displayName() + ' ' + dossier.resident().birthDate().orElse(null);
    }

    private <T> T at(Employee who, LocalDate day, int hour, Supplier<T> step) {
        AtomicReference<T> result = new AtomicReference<>();
        hall.as(who, Play.moment(day, hour), () -> result.set(step.get()));
        return result.get();
    }
}
