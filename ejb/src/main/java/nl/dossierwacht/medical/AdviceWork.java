package nl.dossierwacht.medical;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.domain.Role;
import nl.dossierwacht.persistence.medical.AdviceRepository;
import nl.dossierwacht.persistence.medical.AdviserFile;
import nl.dossierwacht.work.WorkItem;
import nl.dossierwacht.work.WorkSource;

/** The advices that wait for the adviser. */
@ApplicationScoped
public class AdviceWork implements WorkSource {

    private static final int LONGEST_LIST = 200;

    @Inject
    AdviceRepository advices;

    @Override
    public List<WorkItem> waitingFor(Hat hat, String employee) {
        if (hat.role() != Role.MEDICAL_ADVISER) {
            return List.of();
        }
        return advices.files(AdviserFile.State.OPEN, LONGEST_LIST).stream()
                .map(file -> new WorkItem(WorkItem.Kind.ADVISE, file.reference(), "", 1, file.askedOn(), file.answerBy()))
                .toList();
    }
}
