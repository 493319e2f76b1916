package nl.dossierwacht.persistence.audit.seal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import nl.dossierwacht.persistence.audit.AccessRecord;
import nl.dossierwacht.persistence.audit.AccessRecord.About;
import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;

/**
 * A record and its salt as text: a field a line, its name before it, absent ones left out. Whoever has it can make the
 * record's leaf, and learns of no other record.
 */
record RecordText(AccessRecord record, byte[] salt) {

    static final String TITLE = "dossierwacht access record";

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it is something else, by however little
     */
    static RecordText parse(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        String[] lines = text.split("\n", -1);
        for (int i = 1; i < lines.length - 1; i++) {
            int space = lines[i].indexOf(' ');
            if (space < 1) {
                throw new IllegalArgumentException("a line of the record has no name");
            }
            fields.put(lines[i].substring(0, space), plain(lines[i].substring(space + 1)));
        }
        try {
            RecordText read = new RecordText(record(fields), Base64.getDecoder().decode(needed(fields, "salt")));
            if (!read.toString().equals(text)) {
                throw new IllegalArgumentException("the record is not written as records are");
            }
            return read;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the record's time is not one", e);
        }
    }

    private static AccessRecord record(Map<String, String> fields) {
        return new AccessRecord(UUID.fromString(needed(fields, "id")), Instant.parse(needed(fields, "at")), UUID.fromString(needed(fields, "trace")),
                needed(fields, "employee"), fields.get("hat"), fields.get("domain"), needed(fields, "action"), needed(fields, "rule"),
                Outcome.valueOf(needed(fields, "outcome")),
                new About(id(fields.get("dossier")), id(fields.get("document")), fields.get("subject"), fields.get("purpose"), fields.get("activity")),
                Integer.parseInt(needed(fields, "format")));
    }

    /** The leaf that this record makes. */
    byte[] leaf() {
        return record.leafHash(salt);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        line(text, "format", String.valueOf(record.format()));
        line(text, "salt", Base64.getEncoder().encodeToString(salt));
        line(text, "id", record.id());
        line(text, "at", record.at());
        line(text, "trace", record.trace());
        line(text, "employee", record.employee());
        line(text, "hat", record.hat());
        line(text, "domain", record.domain());
        line(text, "action", record.action());
        line(text, "dossier", record.about().dossier());
        line(text, "document", record.about().document());
        line(text, "subject", record.about().subject());
        line(text, "purpose", record.about().purpose());
        line(text, "activity", record.about().activity());
        line(text, "rule", record.rule());
        line(text, "outcome", record.outcome());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        if (value != null) {
            text.append(name).append(' ').append(value.toString().replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
        }
    }

    private static String plain(String written) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                c = written.charAt(++i) == 'n' ? '\n' : written.charAt(i);
            }
            value.append(c);
        }
        return value.toString();
    }

    private static String needed(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the record has no " + name);
        }
        return value;
    }

    private static UUID id(String value) {
        return value == null ? null : UUID.fromString(value);
    }
}
