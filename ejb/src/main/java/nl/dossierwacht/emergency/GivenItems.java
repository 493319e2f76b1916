package nl.dossierwacht.emergency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import nl.dossierwacht.dossier.RegisteredPersons;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.medical.AdviceCrossing;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.persistence.dossier.DossierPerson;
import nl.dossierwacht.persistence.dossier.DossierPerson.Part;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.time.DutchDay;

/** Reads the needed items of one dossier, under the hat of its domain, as plain texts. Notes and the adviser's own files are in no dossier, so they are never among them. */
@ApplicationScoped
class GivenItems {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final Set<Part> AROUND = Set.of(Part.PARTNER, Part.REPRESENTATIVE, Part.INFORMAL_CARER);

    @Inject
    RegisteredPersons registered;

    @Inject
    WorkFile workFile;

    /** An item with what it says. */
    record Given(NeededItem item, String text, LocalDate on) {

        /** Never the content. */
        @Override
        public String toString() {
            return item.name();
        }
    }

    List<Given> of(Dossier dossier, Set<NeededItem> needed) {
        List<Given> given = new ArrayList<>();
        needed.stream().sorted().forEach(item -> given.addAll(of(dossier, item)));
        return given;
    }

    private List<Given> of(Dossier dossier, NeededItem item) {
        return switch (item) {
            case IDENTITY -> persons(dossier, item, person -> person.part() == Part.RESIDENT);
            case CONTACTS -> persons(dossier, item, person -> AROUND.contains(person.part()));
            case CHILDREN -> persons(dossier, item, person -> person.part() == Part.CHILD);
            case LIMITATIONS -> workFile.documentsOf(dossier).stream().filter(document -> document.origin() == Document.Origin.MEDICAL_ADVICE)
                    .flatMap(document -> limitations(workFile.read(document)).map(text -> new Given(item, text, LocalDate.ofInstant(document.offeredAt(), HERE))).stream()).toList();
        };
    }

    private List<Given> persons(Dossier dossier, NeededItem item, Predicate<DossierPerson> which) {
        return registered.in(dossier).stream().filter(which).map(person -> new Given(item, text(person), person.registeredOn())).toList();
    }

    private static String text(DossierPerson person) {
        String part = switch (person.part()) {
            case RESIDENT -> "";
            case PARTNER -> "Partner: ";
            case CHILD -> "Kind: ";
            case REPRESENTATIVE -> "Vertegenwoordiger: ";
            case INFORMAL_CARER -> "Mantelzorger: ";
        };
        return part + person.displayName() + person.birthDate().map(born -> ", geboren " + DutchDay.of(born)).orElse("");
    }

    /** An advice is a paper that was drawn here, with its text in it. What was asked and by which number isn't needed; without the heading there is nothing to give. */
    static Optional<String> limitations(byte[] advice) {
        try (PDDocument paper = Loader.loadPDF(advice)) {
            List<String> lines = new PDFTextStripper().getText(paper).lines().map(String::strip).toList();
            int heading = lines.indexOf(AdviceCrossing.LIMITATIONS);
            return heading < 0 ? Optional.empty() : Optional.of(String.join("\n", lines.subList(heading + 1, lines.size())).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
