package nl.dossierwacht.emergency;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.emergency.EmergencyRepository;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** Uses of the door that the privacy officer has to judge, and residents who have to be told that somebody looked. */
@ApplicationScoped
public class EmergencyWork implements WorkSource {

    private static final int LONGEST_LIST = 200;
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @Inject
    EmergencyRepository emergencies;

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (Action.EMERGENCY_JUDGE.roles().contains(hat.role())) {
            return emergencies.toJudge(LONGEST_LIST).stream()
                    .map(notice -> new WorkItem(WorkItem.Kind.JUDGE_EMERGENCY, notice.reference(), "", 1, LocalDate.ofInstant(notice.openedAt(), HERE), notice.judgeBy()))
                    .toList();
        }
        if (!Action.EMERGENCY_TELL.roles().contains(hat.role())) {
            return List.of();
        }
        return emergencies.untold(employee, LONGEST_LIST).stream()
                .map(disclosure -> new WorkItem(WorkItem.Kind.TELL_OF_EMERGENCY, disclosure.dossier().number(), "", 1, disclosure.givenOn(), disclosure.tellBy()))
                .toList();
    }
}
