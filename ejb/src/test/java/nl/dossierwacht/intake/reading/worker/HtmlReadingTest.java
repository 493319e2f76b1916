package nl.dossierwacht.intake.reading.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Read;
import nl.dossierwacht.intake.reading.Reading.Reason;

/** Mails with a layout, as most are: read as programs show them, also what only some show, and refused if they start something. */
class HtmlReadingTest {

    private static final String LETTER = "<html><head><title>Afspraak</title><style>p { margin: 0 }</style></head><body><!--[if mso]><p>alleen Outlook</p><![endif]-->"
            + "<div>Beste mevrouw Bakker,</div><p>Hierbij de <b>afspraak</b> van donderdag.<br>Groet</p><table><tr><td>maandag</td><td>9 uur</td></tr></table>"
            + "<pre>een\ntwee</pre><a href=\"https://example.org/plan\">het plan</a><img alt=\"ons logo\" src=\"https://example.org/logo.png\"></body></html>";

    @Test
    void itsLinesAreThoseThatAreShownAndWhatOnlySomeProgramsShow() throws Exception {
        assertEquals(List.of("Afspraak", "Beste mevrouw Bakker,", "Hierbij de afspraak van donderdag.", "Groet", "maandag", "9 uur", "een", "twee", "het plan ons logo", "alleen Outlook"), read(LETTER).lines());
    }

    @Test
    void anOrdinaryMailIsRead() {
        for (String type : List.of("text/html; charset=utf-8", "TEXT/HTML")) {
            assertTrue(text(mail(type, LETTER)).contains("Hierbij de afspraak van donderdag."), type);
        }
        String alternative = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\nHierbij de afspraak\n--x\nContent-Type: text/html\n\n"
                + LETTER + "\n--x--\n";
        assertTrue(text(alternative).containsAll(List.of("Hierbij de afspraak", "Beste mevrouw Bakker,")));
    }

    @Test
    void aFileThatIsSpelledOutInItIsReadToo() throws Exception {
        byte[] picture = {1, 2, 3, 4, 5};
        String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
        for (String place : List.of("<img src=\"" + data + "\">", "<div style=\"background: url(" + data + ")\">x</div>", "<style>p { background: url('" + data + "') }</style>", "<!-- <img src='" + data + "'> -->")) {
            assertArrayEquals(picture, read(place).files().get(0), place);
        }
        assertEquals(List.of(), read("<p>Onze data:jan,feb en mrt</p>").files());
        assertEquals(new NotRead(Reason.KIND_NOT_ALLOWED), reading(mail("text/html", "<img src=\"" + data.replace("image/png", "image/heic") + "\">")));
        assertEquals(Reason.MAIL_PART, assertThrows(Unread.class, () -> read("<img src=\"data:image/png,%89PNG\">")).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<p onclick=\"x()\">x</p>", "<a href=\"javascript:x()\">x</a>", "<a href=\"java&#115;cript:x()\">x</a>", "<a href=\"java\nscript:x()\">x</a>",
        "<iframe src=\"https://example.org\"></iframe>", "<object data=\"x\"></object>", "<embed src=\"x\">", "<meta http-equiv=\"refresh\" content=\"0;url=https://example.org\">",
        "<form action=\"https://example.org\"><input></form>", "<base href=\"https://example.org\">", "<svg onload=\"x()\"></svg>", "<a href=\"data:text/html,x\">x</a>", "<!--[if mso]><script>x()</script><![endif]-->",
        "<a href=\"file:///c:/x\">x</a>"})
    void whatStartsSomethingIsRefused(String markup) {
        assertEquals(new NotRead(Reason.SCRIPT), reading(mail("text/html", "<html><body><p>Hierbij</p>" + markup + "</body></html>")));
    }

    @Test
    void aFileBesideTheMailThatIsAPageIsNotAllowed() {
        String mail = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nHierbij\n--x\nContent-Type: text/html; name=pagina.html\n"
                + "Content-Disposition: attachment; filename=pagina.html\n\n" + LETTER + "\n--x--\n";
        assertEquals(new NotRead(Reason.KIND_NOT_ALLOWED), reading(mail));
    }

    private static HtmlReading read(String markup) throws Unread, IOException {
        return HtmlReading.of(markup.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String mail(String type, String body) {
        return "From: a@example.org\nTo: b@example.org\nSubject: afspraak\nMIME-Version: 1.0\nContent-Type: " + type + "\n\n" + body + "\n";
    }

    private static List<String> text(String mail) {
        return ((Read) reading(mail)).pages().stream().flatMap(page -> page.written().stream()).toList();
    }

    private static Reading reading(String mail) {
        return new FileReading(Limits.of("200", "4", "5", "100"), List.of(picture -> List.of("seen"))).read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
