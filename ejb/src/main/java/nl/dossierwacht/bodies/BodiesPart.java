package nl.dossierwacht.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Law;
import nl.dossierwacht.dossier.OpenEnd;
import nl.dossierwacht.dossier.TimelineEvent;
import nl.dossierwacht.dossier.TimelineSource;
import nl.dossierwacht.dossier.WorkFilePart;
import nl.dossierwacht.inspection.Inspectable;
import nl.dossierwacht.inspection.InspectableSource;
import nl.dossierwacht.inspection.bundle.BundlePart;
import nl.dossierwacht.persistence.bodies.BodyNotice;
import nl.dossierwacht.persistence.bodies.BodyNoticeRepository;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.time.DutchDay;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Informed bodies: on the timeline, in the inspection once the resident may know, waiting for who has to tell, and an open end until they are told. */
@ApplicationScoped
public class BodiesPart implements WorkFilePart, TimelineSource, InspectableSource, WorkSource {

    private static final int LONGEST_LIST = 200;

    @Inject
    BodyNoticeRepository notices;

    @Inject
    BodyWords words;

    @Inject
    Clock clock;

    @Override
    public List<OpenEnd> openEnds(Dossier dossier) {
        return notices.of(dossier).stream().filter(notice -> notice.toldOn().isEmpty()).map(notice -> OpenEnd.of(OpenEnd.Kind.UNTOLD_OF_BODY, words.nameOf(notice))).toList();
    }

    @Override
    public void cease(Dossier dossier) {
        notices.of(dossier).forEach(BodyNotice::forgetWords);
    }

    @Override
    public List<TimelineEvent> of(Dossier dossier) {
        return notices.of(dossier).stream().map(notice -> new TimelineEvent(notice.givenOn(), TimelineEvent.Kind.BODY_INFORMED, words.nameOf(notice))).toList();
    }

    @Override
    public List<Inspectable> inspectableIn(Dossier dossier) {
        LocalDate today = LocalDate.now(clock);
        return notices.of(dossier).stream().filter(notice -> notice.isOpenOn(today)).map(notice -> {
            String title = "Mededeling aan " + words.nameOf(notice) + " van " + DutchDay.of(notice.givenOn());
            return Inspectable.of(dossier, Inspectable.Kind.REGISTRATION, title, notice.givenOn(), () -> new BundlePart.TextPart(title, text(notice))).seenBy(words.nameOf(notice));
        }).toList();
    }

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (hat.domain().law() != Law.PARTICIPATIEWET || !Action.BODY_INFORM.roles().contains(hat.role())) {
            return List.of();
        }
        return notices.untold(employee, LONGEST_LIST).stream()
                .map(notice -> new WorkItem(WorkItem.Kind.TELL_OF_BODY, notice.dossier().number(), "", 1, notice.givenOn(), notice.tellBy().orElseThrow())).toList();
    }

    private String text(BodyNotice notice) {
        String told = words.told(notice);
        String why = words.whyLater(notice);
        return "Verstrekt op grond van artikel 66 Participatiewet, door: " + notice.givenBy() + "\nRegeling: " + notice.scheme()
                + (told.isEmpty() ? "\n\nWat er is verteld, is vernietigd toen het dossier werd afgerond. De brief staat in het archief als die is bewaard." : "\n\n" + told)
                + (why.isEmpty() ? "" : "\n\nWaarom de inwoner het later hoorde\n" + why);
    }
}
