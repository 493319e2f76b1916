package nl.dossierwacht.web.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.text.Say;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkService;

/** What needs the wearer of this hat: today, this week, later. */
@Named("myWork")
@RequestScoped
public class MyWorkBean {

    private static final int WEEK = 7;

    @Inject
    WorkService work;

    @Inject
    WornHat worn;

    @Inject
    Say say;

    private List<WorkItem> items;

    /** All that waits, the most urgent first; asked once a request. */
    public List<WorkItem> getItems() {
        if (items == null) {
            boolean works = worn.chosen().filter(hat -> Action.WORK_LIST.roles().contains(hat.role())).isPresent();
            items = works ? work.mine() : List.of();
        }
        return items;
    }

    /** The parts of the list that have something in them. */
    public List<WorkPart> getParts() {
        LocalDate today = say.today();
        LocalDate week = today.plusDays(WEEK);
        return List.of(
                part("today", LocalDate.MIN, today),
                part("week", today.plusDays(1), week),
                part("later", week.plusDays(1), LocalDate.MAX)).stream().filter(part -> !part.items().isEmpty()).toList();
    }

    /** How many things ask something today or this week. */
    public long getSoon() {
        LocalDate week = say.today().plusDays(WEEK);
        return getItems().stream().filter(item -> !item.due().isAfter(week)).count();
    }

    /** Whether the hat that is worn opens dossiers. */
    public boolean isMayOpenDossiers() {
        return worn.chosen().filter(hat -> Action.DOSSIER_CREATE.roles().contains(hat.role())).isPresent();
    }

    /** The day, as people say it, with a capital. */
    public String getWeekday() {
        String day = say.weekday(say.today());
        return day.substring(0, 1).toUpperCase(Locale.ROOT) + day.substring(1);
    }

    /** The greeting of this part of the day. */
    public String getGreeting() {
        int hour = say.hour();
        return hour < 12 ? "work.morning" : hour < 18 ? "work.afternoon" : "work.evening";
    }

    private WorkPart part(String name, LocalDate from, LocalDate to) {
        return new WorkPart(name, getItems().stream().filter(item -> !item.due().isBefore(from) && !item.due().isAfter(to)).map(WorkLine::of).toList());
    }
}
