package nl.dossierwacht.intake.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.gate.Verdict.Accepted;
import nl.dossierwacht.intake.gate.Verdict.Refused;
import nl.dossierwacht.intake.gate.Verdict.Unreadable;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;

/** Messages of Outlook are read whole: text in whatever layout, pictures spelled out in it, attachments, messages in messages. */
class OutlookIT extends ReadingGate {

    private static final byte[] QUOTATION = Specimens.pdf(List.of(Papers.QUOTATION), List.of());

    @Test
    void ordinaryMessagesAreAccepted() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("text", OutlookMessages.plain("Hierbij de offerte.", Map.of("offerte.pdf", QUOTATION)));
        files.put("markup", OutlookMessages.html("<html><body><p>Beste Els,</p><p>De douchestoel is bezorgd.</p></body></html>"));
        files.put("word processor's", OutlookMessages.rtf("{\\rtf1\\ansi De douchestoel is bezorgd.}"));
        files.put("message in a message", OutlookMessages.forwarded("De douchestoel is bezorgd.", Map.of("offerte.pdf", QUOTATION)));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertInstanceOf(Accepted.class, judge(file.getValue()), file.getKey());
        }
    }

    @Test
    void anIdentityDocumentInAMessageIsFoundWhereverItIs() throws Exception {
        byte[] card = Specimens.png(Specimens.card(21));
        String picture = "<img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(card) + "\">";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("attachment", OutlookMessages.plain("Hierbij.", Map.of("scan.png", card)));
        files.put("attachment of a message in a message", OutlookMessages.forwarded("Hierbij.", Map.of("scan.png", card)));
        files.put("message in an archive", PackedFilesIT.zip(Map.of("bericht.msg", OutlookMessages.plain("Hierbij.", Map.of("scan.png", card)))));
        files.put("spelled out in the markup", OutlookMessages.html("<html><body><p>Hierbij mijn kaart:</p>" + picture + "</body></html>"));
        files.put("zone as text", OutlookMessages.plain(String.join("\r\n", Specimens.passportZone(3)), Map.of()));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertEquals("WMO-2-3-4-ID-COPY", assertInstanceOf(Refused.class, judge(file.getValue()), file.getKey()).rule().value(), file.getKey());
        }
    }

    @Test
    void aMedicalLetterAsAMessageIsRefusedInEachLayout() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("text", OutlookMessages.plain(Papers.GP_LETTER, Map.of()));
        files.put("markup", OutlookMessages.html("<html><body><p>" + Papers.GP_LETTER.replace("\n", "</p><p>") + "</p></body></html>"));
        files.put("word processor's", OutlookMessages.rtf("{\\rtf1\\ansi " + Papers.GP_LETTER.replaceAll("[^\\x00-\\x7F]", "").replace("\n", "\\par ") + "}"));
        files.put("message in a message", OutlookMessages.forwarded(Papers.GP_LETTER, Map.of()));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertEquals(new NoFreeMedicalPaper().id(), assertInstanceOf(Refused.class, judge(file.getValue()), file.getKey()).rule(), file.getKey());
        }
    }

    @Test
    void aMessageThatStartsOrHidesSomethingIsNotAccepted() throws Exception {
        assertUnread(Reason.SCRIPT, OutlookMessages.html("<html><body>Hallo<script>alert(1)</script></body></html>"));
        assertUnread(Reason.FETCHES, OutlookMessages.rtf("{\\rtf1\\ansi{\\object\\objautlink\\objupdate{\\*\\objdata 00}}}"));
        assertUnread(Reason.MAIL_PART, OutlookMessages.rtf("{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <img src=\"data:image/png;base64,iVBORw0KGgo=\">}Hallo}"));
    }

    private void assertUnread(Reason reason, byte[] file) {
        assertEquals(reason, assertInstanceOf(Unreadable.class, judge(file)).reason());
    }
}
