package nl.dossierwacht.intake.reading.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Read;
import nl.dossierwacht.intake.reading.Reading.Reason;

/** Of a mail all is read that some program shows; what one program shows and ours doesn't read makes it unreadable. */
class MailPartsTest {

    private static final String HEADERS = "From: a@b.example\nTo: c@d.example\nSubject: stukken\nMIME-Version: 1.0\n";

    private final FileReading reading = new FileReading(Limits.of("200", "4", "5", "100"), List.of(picture -> List.of("seen")));

    @ParameterizedTest
    @ValueSource(strings = {
            "--x\nContent-Type: text/plain\n\nMERK een\n--x\nContent-Type: text/html\n\n<p>MERK twee</p>\n--x--\n",
            "--x\nContent-Type: text/html\n\n<p>MERK twee</p>\n--x\nContent-Type: text/plain\n\nMERK een\n--x--\n",
            "--x\nContent-Type: text/plain\n\nMERK een\n--x\nContent-Type: text/plain\n\nMERK twee\n--x--\n",
            "MERK een\n--x\nContent-Type: text/plain\n\nMERK twee\n--x--\n",
            "--x\nContent-Type: text/plain\n\nMERK twee\n--x--\nMERK een\n"})
    void everyAlternativeIsReadAndWhatStandsOutside(String parts) {
        Read read = assertInstanceOf(Read.class, read("Content-Type: multipart/alternative; boundary=x\n\n" + parts));
        String all = read.pages().stream().flatMap(page -> page.lines().stream()).reduce("", String::concat);
        assertTrue(all.contains("MERK een") && all.contains("MERK twee"), () -> "not all was read");
    }

    @ParameterizedTest
    @CsvSource({
            "text/plain, base64, 'dHJhcGxpZnQK=\ndHJhcGxpZnQK', DAMAGED",
            "text/plain, base64, 'dHJhcGxpZgo=\n\ndHJhcGxpZgo=', DAMAGED",
            "text/plain, x-uuencode, 'begin 644 a.txt\n#0V%T\n`\nend', MAIL_PART",
            "text/plain, 7bit, 'dag\nbegin 644 a.txt\n#0V%T\n`\nend', MAIL_PART",
            "text/plain, x-own, abc, MAIL_PART",
            "message/partial; id=1; number=1; total=2, 7bit, 'Subject: x', MAIL_PART",
            "message/external-body; access-type=URL, 7bit, 'Content-Type: text/plain', MAIL_PART"})
    void whatReadersDifferAboutIsNotRead(String type, String encoding, String body, Reason reason) {
        assertEquals(new NotRead(reason), read("Content-Type: " + type + "\nContent-Transfer-Encoding: " + encoding + "\n\n" + body + "\n"));
    }

    @Test
    void aPartThatSaysTwiceWhatItIsIsNotRead() {
        assertEquals(new NotRead(Reason.AMBIGUOUS), read("Content-Type: text/plain\nContent-Transfer-Encoding: 7bit\ncontent-transfer-encoding : base64\n\ndHJhcGxpZnQK\n"));
        assertEquals(new NotRead(Reason.AMBIGUOUS), read("Content-Type: multipart/mixed; boundary=x\nContent-Type: multipart/mixed; boundary=y\n\n--x\n\neen\n--x--\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dHJhcGxpZnQK", "dHJhcGxp\nZg==\n", "dHJhcGxpZgo=\n\n"})
    void whatIsPackedAsItShouldBeIsRead(String body) {
        assertInstanceOf(Read.class, read("Content-Type: text/plain\nContent-Transfer-Encoding: BASE64\n\n" + body));
    }

    @Test
    void aFileBetweenPartsIsReadWhateverItsName() {
        for (String name : List.of("offerte.txt", "a\"; x=\"b", "=?UTF-8?B?b2ZmZXJ0ZQ==?=", "..\\..\\a")) {
            MailFuzz.fuzzerTestOneInput((name + "\nOfferte\nbegin met lezen").getBytes(StandardCharsets.ISO_8859_1));
            assertInstanceOf(Read.class, reading.read(MailFuzz.mail(name, "Offerte", "begin met lezen").getBytes(StandardCharsets.ISO_8859_1)), name);
        }
    }

    private Reading read(String rest) {
        return reading.read((HEADERS + rest).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
}
