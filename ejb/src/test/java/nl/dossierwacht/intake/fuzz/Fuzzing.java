package nl.dossierwacht.intake.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import nl.dossierwacht.intake.specimens.Papers;

/** What {@code mvn -Pgate-fuzz} runs: Jazzer over each of our own parsers, one after the other, each in a process of its own and from files that are right. */
public final class Fuzzing {

    private static final String READING = "nl.dossierwacht.intake.reading.worker.";
    private static final List<String> PARSERS = List.of("nl.dossierwacht.intake.FileNamesFuzz", "nl.dossierwacht.intake.gate.ZoneFuzz", READING + "ArchiveFuzz", READING + "MailFuzz");

    private Fuzzing() {
    }

    /** @param arguments the folder to work in, how many seconds each parser gets, and a pattern for the names of those that are to run */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        List<String> failed = new ArrayList<>();
        for (String parser : PARSERS) {
            String name = parser.substring(parser.lastIndexOf('.') + 1);
            if (!name.matches(arguments[2])) {
                continue;
            }
            Path work = folder.resolve(name);
            int ended = run(parser, work, arguments[1]);
            System.out.println(name + ": " + (ended == 0 ? "nothing found" : "ended with " + ended + ", see " + work));
            if (ended != 0) {
                failed.add(name);
            }
        }
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static int run(String parser, Path work, String seconds) throws IOException, InterruptedException {
        Path found = Files.createDirectories(work.resolve("corpus"));
        for (Map.Entry<String, byte[]> seed : seeds().entrySet()) {
            Files.write(found.resolve(seed.getKey()), seed.getValue());
        }
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx900m", "-Djava.awt.headless=true", "-Djdk.attach.allowAttachSelf=true",
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer", "--target_class=" + parser,
                "--instrumentation_includes=nl.dossierwacht.**:org.apache.tika.parser.mail.**:org.apache.james.mime4j.**:org.apache.commons.compress.archivers.zip.**",
                "-max_total_time=" + seconds, "-timeout=60", "-rss_limit_mb=2500", "-max_len=20000", "-artifact_prefix=" + work + File.separator, found.toString());
        return new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true).redirectOutput(work.resolve("log.txt").toFile()).start().waitFor();
    }

    private static Map<String, byte[]> seeds() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put("name", text("\1C:\\papieren\\offerte\u202Efdp.exe \u00E9\u0301"));
        seeds.put("zone", text("P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<\nSPECI20142NLD6503101F2403096999999990<<<<<84\nI<NLDSPECI20142999999990<<<<<8\n6503101F2403096NLD<<<<<<<<<<<8"));
        seeds.put("licence", text("D1NLD11234567890ABCDEFGHIJKLM5\nRIJBEWIJS\n4a. 01.01.2024 4b. 01.01.2034 4c. Gemeente Ede\nMax.mustermann / Reisepass 01 JAN/JAN 1990"));
        seeds.put("zip", zip(Map.of("offerte.txt", text(Papers.QUOTATION), "map/brief.txt", text("beste"))));
        seeds.put("nested", zip(Map.of("in.zip", zip(Map.of("brief.txt", text("beste"))))));
        seeds.put("mail-parts", text("offerte.txt\nTraplift\nGoedemiddag"));
        seeds.put("mail-name", text("=?UTF-8?B?b2ZmZXJ0ZQ==?=; filename*0=\"a\nRe: =?ISO-8859-1?Q?=E9=20?=\n> van\n\nContent-Type: multipart/alternative; boundary=x\n\n--x"));
        seeds.put("mail", text("From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n"
                + "een\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>twee</p>\r\n--x--\r\n"));
        return seeds;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
