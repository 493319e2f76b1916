package nl.dossierwacht.intake.gate;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.intake.gate.Verdict.Accepted;
import nl.dossierwacht.intake.gate.Verdict.Asked;
import nl.dossierwacht.intake.gate.Verdict.Question;
import nl.dossierwacht.intake.gate.Verdict.Refused;
import nl.dossierwacht.intake.gate.Verdict.Unreadable;
import nl.dossierwacht.intake.reading.DocumentReader;
import nl.dossierwacht.intake.reading.PageText;
import nl.dossierwacht.intake.reading.Reading;
import nl.dossierwacht.intake.reading.Reading.NotRead;
import nl.dossierwacht.intake.reading.Reading.Read;
import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;

/**
 * The gate that every file passes before it is stored: read whole, looked at by each detector, judged. Strong evidence
 * refuses and nobody overrides it; weak evidence asks; the content stays in memory and is gone when the verdict is there.
 */
@ApplicationScoped
public class UploadGate {

    /** The version of the detectors, for the record of a verdict. */
    public static final String DETECTORS = "2026-11.12";

    private final IdentityDetector zones = new IdentityDetector();
    private final IdentityFace faces = new IdentityFace();
    private final MedicalDetector medical = new MedicalDetector();
    private final BankStatements statements = new BankStatements();
    private final OtherPeoplesNumbers numbers = new OtherPeoplesNumbers();
    private final OtherPeoplesBirthDates births = new OtherPeoplesBirthDates();
    private final NoFreeMedicalPaper noMedicalPaper = new NoFreeMedicalPaper();
    private final OnlyWhatCanBeRead onlyReadable = new OnlyWhatCanBeRead();
    private final OnlyWhatIsSafe onlySafe = new OnlyWhatIsSafe();

    private final DocumentReader reader;

    /** Made by the container. */
    protected UploadGate() {
        this(null);
    }

    /** A gate that reads with this reader. */
    @Inject
    public UploadGate(DocumentReader reader) {
        this.reader = reader;
    }

    /** Judges a file under a law, for no dossier: nobody's data are somebody else's then. */
    public Verdict judge(Law law, byte[] content) {
        Reading reading = reader.read(content);
        return reading instanceof Read read ? judge(law, Optional.empty(), read) : unread(((NotRead) reading).reason());
    }

    /** Judges a file that is offered to a dossier under a law. @param known who is in the dossier; others are hinted at */
    public Verdict judge(Law law, KnownPeople known, byte[] content) {
        Reading reading = reader.read(content);
        return reading instanceof Read read ? judge(law, Optional.of(known), read) : unread(((NotRead) reading).reason());
    }

    /** What it says of a file that wasn't read. */
    public Verdict unread(Reading.Reason reason) {
        Rule<Boolean> rule = reason.isUnsafe() ? onlySafe : onlyReadable;
        return new Unreadable(rule.id(), reason, instead(rule, false));
    }

    private Verdict judge(Law law, Optional<KnownPeople> known, Read read) {
        NoIdentityCopy noCopy = NoIdentityCopy.under(law);
        List<Finding> found = read.pages().stream().flatMap(page -> zones.find(page).stream()).toList();
        if (!found.isEmpty()) {
            return new Refused(noCopy.id(), found, instead(noCopy, true));
        }
        List<Look> looks = read.pages().stream().map(page -> new Look(page.number(), faces.judge(page))).toList();
        List<Finding> clear = labelled(looks, IdentityFace.Certainty.CLEAR);
        if (!clear.isEmpty()) {
            return new Refused(noCopy.id(), clear, instead(noCopy, true));
        }
        MedicalDetector.Judgement judgement = medical.judge(read.pages());
        if (judgement.certainty() == MedicalDetector.Certainty.CLEAR) {
            return new Refused(noMedicalPaper.id(), judgement.evidence(), instead(noMedicalPaper, true));
        }
        Verdict otherwise = new Accepted(read.mediaType(), pageCount(read.pages()), statements.isOne(read.pages()) ? List.of(Alternative.RECORD_INSPECTION_SEEN) : List.of(),
                known.map(people -> new OthersData(numbers.pages(read.pages(), people.numbers()), births.pages(read.pages(), people.birthDates()))).orElse(OthersData.NONE));
        if (judgement.certainty() == MedicalDetector.Certainty.DOUBTFUL) {
            otherwise = new Asked(Question.IS_IT_MEDICAL, noMedicalPaper.id(), judgement.evidence(), otherwise);
        }
        List<Finding> labels = labelled(looks, IdentityFace.Certainty.DOUBTFUL);
        return labels.isEmpty() ? otherwise : new Asked(Question.IS_IT_AN_IDENTITY_DOCUMENT, noCopy.id(), labels, otherwise);
    }

    private record Look(int page, IdentityFace.Certainty certainty) {
    }

    private static List<Finding> labelled(List<Look> looks, IdentityFace.Certainty certainty) {
        return looks.stream().filter(look -> look.certainty() == certainty).map(look -> new Finding(look.page(), Finding.Kind.IDENTITY_DOCUMENT_LABELS)).toList();
    }

    private static int pageCount(List<PageText> pages) {
        return Math.max(1, pages.stream().mapToInt(PageText::number).max().orElse(1));
    }

    private static List<Alternative> instead(Rule<Boolean> rule, boolean fact) {
        return rule.decide(fact) instanceof Decision.Refused refused ? refused.instead() : List.of();
    }
}
