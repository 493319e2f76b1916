package nl.dossierwacht.intake.reading.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Reason;
import nl.dossierwacht.intake.reading.ReadingWire;
import nl.dossierwacht.intake.reading.ReadingWire.Task;

/**
 * Reads untrusted files in a process of its own, so that a parser that crashes, hangs or takes all memory takes nobody
 * with it. Files come and answers go over a socket in a folder that only this user can enter: the engines print what
 * they like to the standard output, and nobody listens there. When the server is gone, so is the worker.
 */
public final class ReadingWorker {

    /** The socket's name in the worker's folder. */
    public static final String SOCKET = "reader.socket";

    private static final int MOST_READERS = 2;

    private ReadingWorker() {
    }

    /** Works until there are no more files. @param arguments the worker's folder, its name, and its limits */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(SOCKET)))) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(server)));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(server)));
            Limits limits = Limits.of(Arrays.copyOfRange(arguments, 2, arguments.length));
            PageCutting cutting = new PageCutting(limits);
            FileReading files = new FileReading(limits, readers(folder, RapidEngine.startIfPossible(arguments[1])));
            for (Task task = ReadingWire.receive(in); task != null; task = ReadingWire.receive(in)) {
                switch (task.work()) {
                    case READ -> ReadingWire.answer(out, read(files, task.content()));
                    case CUT -> ReadingWire.answer(out, List.of(cutting.without(task.content(), task.pages())));
                    case SHOW -> ReadingWire.answer(out, cutting.looks(task.content(), task.pages()));
                }
            }
        }
        System.exit(0);
    }

    /** One for each processor, and two at most: there are two workers, and of a reader's memory only a part has a bound. */
    private static List<Ocr> readers(Path folder, RapidEngine strong) throws IOException {
        List<Ocr> readers = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_READERS, Runtime.getRuntime().availableProcessors()); i++) {
            readers.add(new BothEngines(new TesseractEngine(folder), strong, new IdentityLook()));
        }
        return readers;
    }

    private static Reading read(FileReading files, byte[] content) {
        try {
            return files.read(content);
        } catch (StackOverflowError tooDeep) {
            return new NotRead(Reason.DAMAGED);
        }
    }
}
