package nl.dossierwacht.web.shell;

import static nl.dossierwacht.work.WorkItem.Kind.ADVISE;
import static nl.dossierwacht.work.WorkItem.Kind.ANSWER_INSPECTION;
import static nl.dossierwacht.work.WorkItem.Kind.CHOOSE;
import static nl.dossierwacht.work.WorkItem.Kind.DECIDE_REQUEST;
import static nl.dossierwacht.work.WorkItem.Kind.FINALISE;
import static nl.dossierwacht.work.WorkItem.Kind.INFORM;
import static nl.dossierwacht.work.WorkItem.Kind.JUDGE_EMERGENCY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.emergency.GrantedRegistration;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.work.MyWorkBean;
import nl.dossierwacht.work.WorkItem;

/** The navigation of the hat that is worn: at most seven entries in a few groups, each with what waits there; and the door at acute danger apart. */
@Named("nav")
@RequestScoped
public class NavBean {

    @Inject
    WornHat worn;

    @Inject
    MyWorkBean work;

    @Inject
    GrantedRegistration registration;

    private List<NavEntry> entries;

    /** The entries, the first one home. */
    public List<NavEntry> getEntries() {
        if (entries == null) {
            entries = worn.chosen().map(this::under).orElse(List.of());
        }
        return entries;
    }

    /** The door at acute danger is there for who is registered only. */
    private List<NavEntry> under(Hat hat) {
        List<NavEntry> those = new ArrayList<>(forRole(hat.role()));
        if (Action.EMERGENCY_OPEN.roles().contains(hat.role()) && registration.opensDoorUnder(hat)) {
            those.add(new NavEntry("emergency", "pulse", "/emergency/index.xhtml", 0).beginning());
        }
        return those;
    }

    private List<NavEntry> forRole(Role role) {
        NavEntry home = new NavEntry("work", "home", "/index.xhtml", work.getItems().size());
        NavEntry dossiers = new NavEntry("dossiers", "folder", "/dossier/index.xhtml", 0);
        NavEntry offered = new NavEntry("offered", "inbox", "/intake/index.xhtml", count(CHOOSE));
        NavEntry inform = new NavEntry("inform", "people", "/transparency/index.xhtml", count(INFORM));
        NavEntry finalise = new NavEntry("finalise", "archive", "/archive/index.xhtml", count(FINALISE));
        NavEntry requests = new NavEntry("requests", "swap", "/exchange/index.xhtml", count(DECIDE_REQUEST));
        NavEntry access = new NavEntry("access", "eye", "/audit/index.xhtml", 0);
        return switch (role) {
            case CONSULTANT, ENFORCER, CARE_WORKER -> List.of(home, dossiers, offered, requests.beginning(), inform, finalise.beginning(), access);
            case ARCHIVIST -> List.of(home, finalise);
            case MEDICAL_ADVISER -> List.of(home, new NavEntry("advices", "medical", "/medical/index.xhtml", count(ADVISE)));
            case RIGHTS_DESK -> List.of(home, new NavEntry("inspection", "eye", "/inspection/index.xhtml", count(ANSWER_INSPECTION)));
            case PRIVACY_OFFICER -> List.of(home, access, new NavEntry("uses", "pulse", "/emergency/uses.xhtml", count(JUDGE_EMERGENCY)),
                    new NavEntry("openings", "folder", "/opening/reviews.xhtml", 0));
            case AUDITOR -> List.of(home, access);
            case APPLICATION_MANAGER, SYSTEM_JOB -> List.of(home);
        };
    }

    private int count(WorkItem.Kind... kinds) {
        return work.getItems().stream().filter(item -> Arrays.asList(kinds).contains(item.kind())).mapToInt(WorkItem::count).sum();
    }
}
