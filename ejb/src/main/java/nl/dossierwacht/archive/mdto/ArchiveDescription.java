package nl.dossierwacht.archive.mdto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * An archive file as MDTO describes it.
 *
 * @param number number of the dossier; also the name of the package's folder
 * @param idSource where numbers and ids come from, as in {@code Dossierwacht Voorbeeldstad}
 * @param creator the body that made the archive, as it is registered
 * @param retention how long it is kept, and on which row of the selection list
 * @param restriction why the file isn't public, in a few words
 */
public record ArchiveDescription(String number, String title, String idSource, String creator, Retention retention,
                                 String restriction, List<Record> records) {

    public ArchiveDescription {
        PackageName.require(number);
        Objects.requireNonNull(retention, "retention");
        records = List.copyOf(records);
        if (title.isBlank() || idSource.isBlank() || creator.isBlank() || restriction.isBlank() || records.isEmpty()) {
            throw new IllegalArgumentException("an archive file names its maker, its source and its records");
        }
        if (records.stream().map(Record::id).distinct().count() != records.size()
                || records.stream().map(r -> r.fileName().toLowerCase(java.util.Locale.ROOT)).distinct().count() != records.size()) {
            throw new IllegalArgumentException("two records share an id or a file name");
        }
    }

    /**
     * The appraisal of a file that is destroyed in time.
     *
     * @param category number in the selection list
     * @param trigger the event that starts the term, in words
     * @param start day from which the term runs; {@code null} while the event is still to come
     * @param destroyableFrom first day on which it may be destroyed; {@code null} with {@code start}
     */
    public record Retention(String category, String trigger, LocalDate start, Period term, LocalDate destroyableFrom) {
        public Retention {
            boolean days = start == null ? destroyableFrom == null : destroyableFrom != null && destroyableFrom.isAfter(start);
            if (category.isBlank() || trigger.isBlank() || !days) {
                throw new IllegalArgumentException("a term names its category and ends after it starts");
            }
        }
    }

    /**
     * One record with the file that carries it.
     *
     * @param pronom code of the file format in the PRONOM register, as in {@code fmt/477}
     * @param fixedAt moment of the checksum, in the municipality's own time
     */
    public record Record(String id, String title, String fileName, String formatName, String pronom,
                         LocalDateTime fixedAt, byte[] content) {
        public Record {
            PackageName.require(id);
            PackageName.require(fileName);
            content = content.clone();
            if (title.isBlank() || formatName.isBlank() || pronom.isBlank()) {
                throw new IllegalArgumentException("a record has a title and a format");
            }
        }

        @Override
        public byte[] content() {
            return content.clone();
        }

        /** The SHA-256 of the content, in lower case hexadecimal. */
        public String sha256() {
            return sha256(content);
        }

        static String sha256(byte[] bytes) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /** Names that every archive system can store. */
    static final class PackageName {

        private PackageName() {
        }

        /** Room is left for the longest suffix that a package adds. */
        static void require(String name) {
            boolean storable = name.matches("[^\\s<>:\"/\\\\|?*#&\\p{Cntrl}]+") && !name.matches("\\.+")
                    && name.getBytes(StandardCharsets.UTF_8).length <= 255 - ".bestand.MDTO.xml".length();
            if (!storable) {
                throw new IllegalArgumentException("not a name that an archive can store");
            }
        }
    }
}
