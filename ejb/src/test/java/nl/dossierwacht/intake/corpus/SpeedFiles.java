package nl.dossierwacht.intake.corpus;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

import nl.dossierwacht.intake.corpus.Corpus.Nature;
import nl.dossierwacht.intake.corpus.Corpus.Split;
import nl.dossierwacht.intake.specimens.OrdinaryKind;
import nl.dossierwacht.intake.specimens.Specimen;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.intake.specimens.Spoiling;

/** The files that the gate's speed is measured with, the same at each run with the same seed. */
final class SpeedFiles {

    /** Papers of which each line is short and there are many, or each is a long number. */
    static final List<OrdinaryKind> ROWS = List.of(OrdinaryKind.TABLE, OrdinaryKind.ACCOUNT_LIST, OrdinaryKind.CODES);

    private static final int LETTERS_IN_A_LINE = 70;
    private static final int LINES_ON_A_PAGE = 40;
    private static final float QUALITY = 0.7f;
    /** Letters mostly, and now and then a page that is full of rows. */
    private static final int ROWS_EACH = 7;

    private static final Charset LETTERS = Charset.forName("windows-1252");

    private final long seed;
    private final List<List<String>> papers;

    SpeedFiles(long seed) {
        this.seed = seed;
        List<List<String>> all = new ArrayList<>();
        Corpus.written(Nature.ORDINARY, Split.TUNED, 3).forEach(paper -> paper.pages().forEach(page -> all.add(page.written())));
        Collections.shuffle(all, new Random(seed));
        this.papers = all;
    }

    /** Pages of text. @param number of the file */
    byte[] text(int number, int pages) {
        List<String> texts = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            texts.add(paper(number * pages + page));
        }
        return Specimens.pdf(texts, List.of());
    }

    /** Pages that are pictures, of A4 at 150 dots an inch. */
    byte[] scanned(int number, int pages) {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                BufferedImage picture = i % ROWS_EACH == ROWS_EACH - 1 ? Spoiling.DPI_150.spoil(ROWS.get(i / ROWS_EACH % ROWS.size()).draw(seed + i), seed) : Specimens.scanned(paper(number * pages + i));
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream ink = new PDPageContentStream(pdf, page)) {
                    ink.drawImage(JPEGFactory.createFromImage(pdf, picture, QUALITY), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
                }
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drawn identity documents with a zone in view, or without. */
    List<Specimen> identities(boolean zone, int most) {
        List<Specimen> all = new ArrayList<>(Specimen.identities(false, 1, seed));
        all.addAll(Specimen.identities(true, 1, seed));
        all.removeIf(specimen -> specimen.identity().hasZone() != zone);
        return some(all, most);
    }

    /** Drawn other papers, cards and pictures, those that are full of rows or the rest. */
    List<Specimen> others(boolean rows, int most) {
        List<Specimen> all = new ArrayList<>(Specimen.others(1, seed));
        all.removeIf(specimen -> ROWS.contains(specimen.ordinary()) != rows);
        return some(all, most);
    }

    private List<Specimen> some(List<Specimen> all, int most) {
        Collections.shuffle(all, new Random(seed));
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    /** A page of a paper, on lines of a letter's length, in letters that every PDF has. */
    private String paper(int number) {
        String text = papers.get(number % papers.size()).stream().flatMap(line -> line.replaceAll("(.{1," + LETTERS_IN_A_LINE + "})( |$)", "$1\n").stripTrailing().lines()).limit(LINES_ON_A_PAGE).collect(Collectors.joining("\n"));
        return new String(text.getBytes(LETTERS), LETTERS);
    }
}
