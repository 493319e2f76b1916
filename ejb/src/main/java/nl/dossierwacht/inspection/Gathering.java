package nl.dossierwacht.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.OpenDossiers;
import nl.dossierwacht.inspection.bundle.InspectionBundle;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.persistence.dossier.Dossier;
import nl.dossierwacht.separation.Refusal;

/** Gathers all that there is of a resident under the hat that is worn, from every feature that keeps something in dossiers. */
@ApplicationScoped
class Gathering {

    private final OnlyWhatIsInADossier onlyWhatIsInADossier = new OnlyWhatIsInADossier();

    @Inject
    OpenDossiers dossiers;

    @Inject
    @Any
    Instance<InspectableSource> sources;

    /** A dossier of the resident with what is in it. */
    record Gathered(Dossier dossier, List<Inspectable> items) {
    }

    /**
     * The dossiers of the resident with this BSN, the newest first; each is logged as looked into.
     *
     * @throws Refusal if a feature brings something that is in no dossier of this resident
     */
    List<Gathered> of(String bsn) {
        List<Dossier> found = dossiers.forInspection(bsn);
        List<Gathered> gathered = found.stream().map(dossier -> new Gathered(dossier, itemsIn(dossier))).toList();
        Refusal.unlessPermitted(onlyWhatIsInADossier.decide(new OnlyWhatIsInADossier.Facts(
                found.stream().map(Dossier::id).collect(Collectors.toSet()), items(gathered).toList())));
        return gathered;
    }

    private List<Inspectable> itemsIn(Dossier dossier) {
        Map<Inspectable.Kind, List<Inspectable>> byKind = sources.stream().flatMap(source -> source.inspectableIn(dossier).stream())
                .collect(Collectors.groupingBy(Inspectable::kind));
        return Stream.of(Inspectable.Kind.values()).flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream().sorted(Comparator.comparing(Inspectable::on))).toList();
    }

    /** By what one sees that the list is the same as before. */
    static String digest(List<Gathered> gathered) {
        StringBuilder list = new StringBuilder();
        items(gathered).forEach(item -> list.append(item.dossier()).append(item.kind()).append(item.on()).append(item.title()).append('\n'));
        return WorkFile.sha256(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The facts for the answer, with what the gathered things tell of sources and recipients. */
    static PartFacts suggested(PartDomain domain, List<Gathered> gathered) {
        PartFacts usual = domain.usual();
        return new PartFacts(usual.purposes(), usual.categories(),
                Stream.concat(usual.recipients().stream(), items(gathered).flatMap(item -> item.given().stream())).toList(),
                Stream.concat(usual.sources().stream(), items(gathered).flatMap(item -> item.received().stream())).toList(), usual.retention());
    }

    /** All content as one PDF, with a bookmark for each thing. */
    static byte[] pdf(List<Gathered> gathered) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            InspectionBundle.writePart(items(gathered).map(item -> item.content().get()).toList(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Stream<Inspectable> items(List<Gathered> gathered) {
        return gathered.stream().flatMap(one -> one.items().stream());
    }
}
