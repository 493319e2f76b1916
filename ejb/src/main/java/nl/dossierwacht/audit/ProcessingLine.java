package nl.dossierwacht.audit;

import java.util.UUID;

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
        StringBuilder line = new StringBuilder("{\"trace_id\":").append(quoted(hex(entry.trace().getMostSignificantBits()) + hex(entry.trace().getLeastSignificantBits())))
                .append(",\"span_id\":").append(quoted(span(entry.id())))
                .append(",\"parent_span_id\":null,\"status\":").append(quoted(entry.outcome() == Outcome.PERMITTED ? "OK" : "ERROR"))
                .append(",\"name\":").append(quoted(entry.action()))
                .append(",\"start_time\":").append(quoted(entry.at().toString()))
                .append(",\"end_time\":").append(quoted(entry.at().toString()))
                .append(",\"attributes\":{");
        String between = "";
        if (entry.activity().isPresent()) {
            line.append("\"dpl.core.processing_activity_id\":").append(quoted(entry.activity().get()));
            between = ",";
        }
        if (entry.subject().isPresent()) {
            line.append(between).append("\"dpl.core.data_subject_id\":").append(quoted(entry.subject().get())).append(",\"dpl.core.data_subject_id_type\":\"pseudonym\"");
        }
        return line.append("}}").toString();
    }

    /** The random half of the record's id. */
    private static String span(UUID id) {
        return hex(id.getLeastSignificantBits());
    }

    private static String hex(long bits) {
        return String.format("%016x", bits);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
