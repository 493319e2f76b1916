package nl.dossierwacht.intake.gate;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.reading.WorkerReader;

/** Tests of the whole gate on real files: worker process, parsers, both engines, detectors. They need target/reader, so they run after packaging. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReadingGate {

    private WorkerReader reader;
    private UploadGate gate;

    @BeforeAll
    protected void start() {
        reader = new WorkerReader(WorkerReader.Settings.usual(Path.of("target/reader").toAbsolutePath()));
        gate = new UploadGate(reader);
    }

    @AfterAll
    protected void stop() {
        reader.close();
    }

    /** What the gate says of a file under the Wmo. */
    protected final Verdict judge(byte[] content) {
        return judge(Law.WMO, content);
    }

    /** What the gate says of a file under a law. */
    protected final Verdict judge(Law law, byte[] content) {
        return gate.judge(law, content);
    }
}
