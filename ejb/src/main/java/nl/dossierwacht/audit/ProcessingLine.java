package nl.dossierwacht.audit;

import java.util.UUID;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.audit.ProcessingEntry;

/**
 * A record as one line of JSON with the field names of the Logboek Dataverwerkingen. A record tells one moment, so a span begins and ends in it; what
 * was done in one request shares a trace and has no span above it.
 */
final class ProcessingLine {

    private ProcessingLine() {
    }

    static String of(ProcessingEntry entry) {
        JsonObjectBuilder attributes = Json.createObjectBuilder();
        entry.activity().ifPresent(activity -> attributes.add("dpl.core.processing_activity_id", activity));
        entry.subject().ifPresent(subject -> attributes.add("dpl.core.data_subject_id", subject).add("dpl.core.data_subject_id_type", "pseudonym"));
        return Json.createObjectBuilder()
                .add("trace_id", hex(entry.trace().getMostSignificantBits()) + hex(entry.trace().getLeastSignificantBits()))
                .add("span_id", span(entry.id()))
                .addNull("parent_span_id")
                .add("status", entry.outcome() == Outcome.PERMITTED ? "OK" : "ERROR")
                .add("name", entry.action())
                .add("start_time", entry.at().toString())
                .add("end_time", entry.at().toString())
                .add("attributes", attributes)
                .build().toString();
    }

    /** The random half of the record's id. */
    private static String span(UUID id) {
        return hex(id.getLeastSignificantBits());
    }

    private static String hex(long bits) {
        return String.format("%016x", bits);
    }
}
