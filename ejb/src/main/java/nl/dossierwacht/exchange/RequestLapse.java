package nl.dossierwacht.exchange;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Looks each hour for requests that nobody answered in time. */
@Singleton
public class RequestLapse {

    @Inject
    LapsedRequests lapsed;

    @Schedule(hour = "*", minute = "7", persistent = false)
    void everyHour() {
        lapsed.close();
    }
}
