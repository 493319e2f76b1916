package nl.dossierwacht.consent;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.WorkFile;
import nl.dossierwacht.letters.ConsentLetter;
import nl.dossierwacht.letters.Letter;
import nl.dossierwacht.letters.LetterWriter;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.intake.Document;
import nl.dossierwacht.persistence.intake.Necessity;
import nl.dossierwacht.transparency.Addressing;

/** The letters that confirm a consent and a withdrawal, put in the work file (Q32). Inside a service call. */
@ApplicationScoped
class ConsentLetters {

    private static final String KIND = "brief-toestemming";
    private static final Necessity NECESSITY = new Necessity("Toestemming aantonen", "aanvraag", "AVG 7 lid 1",
            "De brief laat zien waarvoor toestemming is gegeven of ingetrokken.", "Zonder de brief is dat niet aan te tonen.");

    private final LetterWriter writer = new LetterWriter();

    @Inject
    WorkFile workFile;

    @Inject
    Addressing addressing;

    @Inject
    ConsentTexts texts;

    void confirm(Consent consent, List<String> items, String purpose) {
        keep(consent, "Brief: bevestiging van toestemming", letter(consent).given(consent.means() == Consent.Means.ORAL, consent.representative(), items, purpose));
    }

    void withdrawn(Consent consent, List<ConsentItem> items) {
        keep(consent, "Brief: toestemming ingetrokken", letter(consent).withdrawn(consent.withdrawnOn().orElseThrow(), names(items, true), names(items, false)));
    }

    private List<String> names(List<ConsentItem> items, boolean supplied) {
        return items.stream().filter(item -> item.suppliedOn().isPresent() == supplied).map(texts::name).toList();
    }

    private ConsentLetter letter(Consent consent) {
        return new ConsentLetter(addressing.toResident(consent.dossier()), consent.answeredOn(), holder(consent));
    }

    /** Who has the data, as the reader of a letter knows them. */
    static String holder(Consent consent) {
        return Optional.of(consent).filter(asked -> asked.kind() == Consent.Kind.REUSE).map(asked -> switch (Law.valueOf(asked.holder().split("/")[0])) {
            case WMO -> "het team Wmo van de gemeente";
            case JEUGDWET -> "het team Jeugd van de gemeente";
            case PARTICIPATIEWET -> "het team Werk en Inkomen van de gemeente";
            case WGS -> "het team Schuldhulp van de gemeente";
            case NONE -> throw new IllegalStateException("no data under no law");
        }).orElse(consent.holder());
    }

    private void keep(Consent consent, String title, Letter letter) {
        workFile.file(consent.dossier(), new WorkFile.Item(title, KIND, Document.Origin.LETTER, "application/pdf", 1), writer.write(letter), NECESSITY);
    }
}
