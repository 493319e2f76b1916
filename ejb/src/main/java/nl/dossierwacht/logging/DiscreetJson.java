package nl.dossierwacht.logging;

import java.util.Arrays;

import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.StructuredFormatter.ExceptionOutputType;

/**
 * Writes each record of the server's log as one JSON object. Of an exception it tells the kind and the place, never the
 * message: messages of databases, parsers and our own code quote what people typed (AVG 5 lid 1 onder c). Runs inside
 * the server as a module of its own.
 */
public final class DiscreetJson extends ExtFormatter {

    private final JsonFormatter json = new JsonFormatter();

    /** A formatter as the server makes it. */
    public DiscreetJson() {
        json.setExceptionOutputType(ExceptionOutputType.FORMATTED);
        json.setMetaData("service=dossierwacht");
    }

    @Override
    public String format(ExtLogRecord told) {
        ExtLogRecord discreet = new ExtLogRecord(told);
        if (discreet.getThrown() != null) {
            discreet.setThrown(WithoutMessage.of(discreet.getThrown()));
        }
        if (discreet.getParameters() != null) {
            discreet.setParameters(Arrays.stream(discreet.getParameters())
                    .map(parameter -> parameter instanceof Throwable failure ? failure.getClass().getName() : parameter).toArray());
        }
        return json.format(discreet);
    }
}
