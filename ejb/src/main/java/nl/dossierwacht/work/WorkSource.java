package nl.dossierwacht.work;

import java.util.List;

import nl.dossierwacht.domain.Hat;

/** A feature that has work waiting for people. Asked inside a service call, under the hat that is worn. */
public interface WorkSource {

    /** What waits for this employee under this hat; empty for a hat that has nothing to do with the feature. */
    List<WorkItem> waitingFor(Hat hat, String employee);
}
