package nl.dossierwacht.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.persistence.audit.AccessRecord.Outcome;
import nl.dossierwacht.persistence.audit.ProcessingEntry;

/** Field names written out from the standard Logboek Dataverwerkingen, not taken from the code. */
class ProcessingLineTest {

    private static final UUID ID = UUID.fromString("01931234-0000-7000-8000-00000000000a");
    private static final UUID TRACE = UUID.fromString("11111111-2222-3333-4444-555555555555");
    private static final Instant AT = Instant.parse("2026-11-25T09:00:00.000001Z");

    @Test
    void aRecordHasTheFieldsOfTheStandardAndNoOthers() {
        assertEquals("{\"trace_id\":\"11111111222233334444555555555555\",\"span_id\":\"800000000000000a\",\"parent_span_id\":null,\"status\":\"OK\",\"name\":\"DOSSIER_OPEN\","
                + "\"start_time\":\"2026-11-25T09:00:00.000001Z\",\"end_time\":\"2026-11-25T09:00:00.000001Z\",\"attributes\":{"
                + "\"dpl.core.processing_activity_id\":\"wmo-toeleiding-aanvraag\",\"dpl.core.data_subject_id\":\"abab\",\"dpl.core.data_subject_id_type\":\"pseudonym\"}}",
                ProcessingLine.of(new ProcessingEntry(ID, AT, TRACE, "DOSSIER_OPEN", Outcome.PERMITTED, Optional.of("wmo-toeleiding-aanvraag"), Optional.of("abab"))));
    }

    @Test
    void aRefusalAboutNobodyHasNoSubject() {
        String line = ProcessingLine.of(new ProcessingEntry(ID, AT, TRACE, "DOSSIER_FIND", Outcome.REFUSED, Optional.empty(), Optional.empty()));
        assertEquals("\"status\":\"ERROR\"", line.replaceAll(".*(\"status\":\"\\w+\").*", "$1"));
        assertEquals("{}}", line.substring(line.indexOf("{}")));
    }

    @Test
    void whatStandsInAFieldCannotBeginAnother() {
        String line = ProcessingLine.of(new ProcessingEntry(ID, AT, TRACE, "X\",\"name\":\"Y\n\\", Outcome.PERMITTED, Optional.empty(), Optional.empty()));
        assertEquals(1, line.lines().count());
        assertEquals(1, line.split("\"name\":", -1).length - 1);
    }
}
