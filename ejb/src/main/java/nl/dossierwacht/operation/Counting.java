package nl.dossierwacht.operation;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

import nl.dossierwacht.intake.Offer;
import nl.dossierwacht.separation.Performs;
import nl.dossierwacht.separation.Refusal;

/**
 * Counts and times service calls by action and outcome, refusals by rule and the gate's verdicts, for the platform's
 * metrics. Nothing of a person, a dossier or an employee is a label. Outermost, so that the rings' refusals count.
 */
public class Counting {

    @Inject
    MeterRegistry meters;

    /** Lets the call through and counts what became of it. */
    @AroundInvoke
    public Object count(InvocationContext call) throws Exception {
        long start = System.nanoTime();
        String outcome = "failed";
        try {
            Object result = call.proceed();
            outcome = "permitted";
            if (result instanceof Offer offer) {
                meters.counter("dossierwacht.gate.verdicts", "verdict", offer.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)).increment();
            }
            return result;
        } catch (Refusal refusal) {
            outcome = "refused";
            meters.counter("dossierwacht.refusals", "rule", refusal.decision().rule().value()).increment();
            throw refusal;
        } finally {
            Performs declared = call.getMethod().getAnnotation(Performs.class);
            meters.timer("dossierwacht.calls", "action", declared == null ? "UNDECLARED" : declared.value().name(), "outcome", outcome)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }
}
