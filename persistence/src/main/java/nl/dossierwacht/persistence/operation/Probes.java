package nl.dossierwacht.persistence.operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the upper layers know of their neighbours. The server looks for health checks in the EAR's library only, which
 * can't call upwards: so the services hand theirs down when they start. What wasn't handed down isn't there.
 */
@ApplicationScoped
public class Probes {

    private final Map<String, BooleanSupplier> probes = new ConcurrentHashMap<>();

    /** Answers for this name from now on. */
    public void answer(String name, BooleanSupplier isThere) {
        probes.put(name, isThere);
    }

    boolean isThere(String name) {
        BooleanSupplier probe = probes.get(name);
        return probe != null && probe.getAsBoolean();
    }
}
