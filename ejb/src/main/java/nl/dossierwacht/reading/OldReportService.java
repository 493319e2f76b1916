package nl.dossierwacht.reading;

import static nl.dossierwacht.separation.Action.DOCUMENT_LIST;
import static nl.dossierwacht.separation.Action.DOCUMENT_READ;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import nl.dossierwacht.audit.SaidPurpose;
import nl.dossierwacht.domain.Terms;
import nl.dossierwacht.dossier.DossierIsThere;
import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.persistence.dossier.Dossier.Stage;
import nl.dossierwacht.persistence.reading.OldReading;
import nl.dossierwacht.persistence.reading.OldReading.Said;
import nl.dossierwacht.persistence.reading.OldReadingRepository;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.reading.ReportSource.Report;
import nl.dossierwacht.reason.ReasonGate;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.separation.Touched;

/** Reading an old report: asks whether it still holds and why it is needed, and keeps the answer (Q20). */
@Stateless
public class OldReportService {

    private final OldReportIsStillNeeded stillNeeded = new OldReportIsStillNeeded();
    private final ReasonGate reasons = new ReasonGate();
    private final DossierIsThere isThere = new DossierIsThere();

    @Inject
    OldReports reports;

    @Inject
    OldReadingRepository readings;

    @Inject
    OpenDossiers dossiers;

    @Inject
    @Any
    Instance<ReportSource> sources;

    @Inject
    Touched touched;

    @Inject
    Clock clock;

    /** What has to be said something of before it is read; empty if it can be read, or isn't there. */
    @Performs(DOCUMENT_LIST)
    public Optional<OldReport> asked(UUID item) {
        return of(item).filter(reports::asks).map(this::shown);
    }

    /** The same, of the whole archive file of a dossier. */
    @Performs(DOCUMENT_LIST)
    public Optional<OldReport> askedOfAll(String dossierNumber) {
        return dossiers.findOpen(dossierNumber).flatMap(dossier -> sources.stream().flatMap(source -> source.whole(dossier).stream()).findFirst()).filter(reports::asks).map(this::shown);
    }

    /**
     * Keeps what is said; the report can be read for the rest of the day.
     *
     * @throws Refusal if it isn't there, or too little is said for its age
     */
    @Performs(DOCUMENT_READ)
    public void say(UUID item, Said said) {
        Optional<Report> found = of(item);
        Refusal.unlessPermitted(isThere.decide(found.isPresent()));
        Report report = found.orElseThrow();
        touched.dossier(report.dossier().id());
        Age age = reports.age(report);
        Refusal.unlessPermitted(stillNeeded.decide(new OldReportIsStillNeeded.Facts(age, said)));
        Refusal.unlessPermitted(reasons.decide(age.asksReason() ? said.reason() : null, age.asksWhyNotNewer() ? said.whyNotNewer() : null));
        Instant now = clock.instant();
        Said kept = new Said(said.upToDate(), age.asksReason() ? cleaned(said.reason()) : null, age.asksWhyNotNewer() ? cleaned(said.whyNotNewer()) : null);
        readings.keep(new OldReading(report.dossier(), item, report.cameOn(), HatScope.require().employee(), kept, now, Terms.midnightAfter(now, clock.getZone())));
        touched.purpose("Een oud stuk lezen" + (kept.reason() == null ? "" : ": " + kept.reason()));
    }

    private Optional<Report> of(UUID item) {
        return sources.stream().flatMap(source -> source.report(item).stream()).findFirst();
    }

    private OldReport shown(Report report) {
        touched.dossier(report.dossier().id());
        return new OldReport(report.item(), report.dossier().number(), report.dossier().stage() == Stage.ARCHIVED, report.title(), report.cameOn(), reports.age(report));
    }

    private static String cleaned(String said) {
        return SaidPurpose.of(said, List.of()).orElse(null);
    }

    /** An old report, as far as the question about it needs. @param archived whether it is in the archive file */
    public record OldReport(UUID item, String dossier, boolean archived, String title, LocalDate cameOn, Age age) {
    }
}
