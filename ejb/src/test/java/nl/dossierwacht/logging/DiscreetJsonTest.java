package nl.dossierwacht.logging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

/** The server's log tells of an exception what and where, not what it says. */
class DiscreetJsonTest {

    private static final String BSN = "999999990";

    @Test
    void kindPlaceAndCausesAreToldAndNoMessage() {
        SQLException cause = new SQLException("Key (bsn)=(" + BSN + ") already exists");
        cause.addSuppressed(new IllegalStateException("aside " + BSN));
        String line = line(new IllegalArgumentException("insert into dossier_person values (" + BSN + ")", cause));
        assertFalse(line.contains(BSN), line);
        assertTrue(line.contains("java.lang.IllegalArgumentException"), line);
        assertTrue(line.contains("Caused by: java.sql.SQLException"), line);
        assertTrue(line.contains("Suppressed: java.lang.IllegalStateException"), line);
        assertTrue(line.contains("DiscreetJsonTest.java"), line);
    }

    @Test
    void anExceptionInTheTextIsToldByItsKindToo() {
        ExtLogRecord told = new ExtLogRecord(Level.ERROR, "failed: %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        told.setParameters(new Object[] {new SQLException("bsn " + BSN)});
        String line = new DiscreetJson().format(told);
        assertTrue(line.contains("failed: java.sql.SQLException") && !line.contains(BSN), line);
    }

    @Test
    void exceptionsThatCauseEachOtherEnd() {
        Exception one = new Exception(BSN);
        Exception other = new Exception(BSN, one);
        one.initCause(other);
        assertFalse(line(one).contains(BSN));
    }

    @Test
    void aRecordIsOneObjectOnOneLine() {
        String line = line(new Exception("a\nb"));
        assertTrue(line.startsWith("{") && line.endsWith("}\n") && line.indexOf('\n') == line.length() - 1, line);
        assertTrue(line.contains("\"service\":\"dossierwacht\""), line);
    }

    private static String line(Throwable thrown) {
        ExtLogRecord told = new ExtLogRecord(Level.ERROR, "something failed", "test");
        told.setThrown(thrown);
        return new DiscreetJson().format(told);
    }
}
