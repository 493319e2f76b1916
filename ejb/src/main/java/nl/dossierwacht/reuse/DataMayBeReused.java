package nl.dossierwacht.reuse;

import java.util.List;
import java.util.function.Predicate;

import nl.dossierwacht.rules.Alternative;
import nl.dossierwacht.rules.Decision;
import nl.dossierwacht.rules.Rule;
import nl.dossierwacht.rules.RuleId;
import nl.dossierwacht.rules.RuleText;

/** What the laws say of using data of one task for another: one rule for each thing that a cell of the matrix can say. */
public final class DataMayBeReused implements Rule<ReuseFacts> {

    private final RuleText text;
    private final Predicate<ReuseFacts> permitted;
    private final Alternative[] instead;

    private DataMayBeReused(RuleText text, Predicate<ReuseFacts> permitted, Alternative... instead) {
        this.text = text;
        this.permitted = permitted;
        this.instead = instead;
    }

    /** The rule behind what a cell says. */
    public static DataMayBeReused where(Reuse says) {
        return switch (says) {
            case OWN_TASK -> new DataMayBeReused(words("AVG-5-1-OWN-TASK", List.of("AVG 5 lid 1 onder b"), List.of(19, 21),
                    "Dit zijn gegevens van uw eigen wet en taak. U gebruikt wat voor de aanvraag nodig is.",
                    "This is data of your own law and task. You use what the request needs."), ReuseFacts::isSameTask);
            case WITH_CONSENT -> new DataMayBeReused(words("WMO-5-1-1-4-CONSENT", List.of("Wmo 5.1.1 lid 4"), List.of(19, 21),
                    "Voor een Wmo-aanvraag gebruikt u gegevens van een andere wet alleen met toestemming van de inwoner voor precies deze gegevens.",
                    "For a Wmo request you use data of another law only with the resident's consent for exactly this data."), ReuseFacts::consent, Alternative.ASK_CONSENT);
            case WITH_CONSENT_OF_SECRECY -> new DataMayBeReused(words("Q32-HELPER-SECRECY", List.of("Wmo 5.3.3", "Jeugdwet 7.3.11"), List.of(19, 26, 32),
                    "Een hulpverlener heeft een beroepsgeheim en geeft alleen gegevens met toestemming van de inwoner.",
                    "A helper is bound to secrecy and gives data only with the resident's consent."), ReuseFacts::consent, Alternative.ASK_CONSENT);
            case WITHOUT_CONSENT -> new DataMayBeReused(words("WGS-8D-REUSE", List.of("Wgs 8d"), List.of(21),
                    "Voor schuldhulp mag u gegevens van de Jeugdwet, Wmo en Participatiewet gebruiken die nodig zijn. Toestemming is niet nodig.",
                    "For debt assistance you may use data of the Jeugdwet, Wmo and Participatiewet that is needed. Consent is not needed."), facts -> true);
            case ALSO_NECESSARY -> new DataMayBeReused(words("Q21-ALSO-NECESSARY", List.of("AVG 5 lid 1 onder b", "AVG 6 lid 4"), List.of(19, 21),
                    "Niet als standaard. Alleen als uitwisselen ook nodig is voor de taak van wie de gegevens heeft, en dan alleen wat nodig is om af te stemmen.",
                    "Not as a routine. Only if the exchange is also necessary for the task of whoever holds the data, and then only what coordination needs."),
                    ReuseFacts::holderConfirms, Alternative.REQUEST_FROM_OTHER_LAW);
            case CONCRETE_CAUSE -> new DataMayBeReused(words("PW-53A-6-CAUSE", List.of("PW 53a lid 6"), List.of(4, 6, 21),
                    "Voor handhaving vraagt u alleen gegevens met een concrete aanleiding, en alleen wat daarvoor strikt nodig is. Ook vragen of iemand bekend is, is zo'n verzoek.",
                    "For enforcement you ask for data only with a concrete cause, and only what that strictly needs. Asking whether somebody is known is such a request too."),
                    ReuseFacts::concreteCause, Alternative.STATE_REASON);
            case HELPER_JUDGES -> new DataMayBeReused(words("Q26-HELPER-JUDGES", List.of("Wmo 5.3.3", "Jeugdwet 7.3.11"), List.of(26),
                    "De hulpverlener beoordeelt welke gegevens uit het eigen dossier nodig zijn voor de taak van de gemeente.",
                    "The helper judges which data of the own file is needed for the municipality's task."), ReuseFacts::holderConfirms, Alternative.REQUEST_FROM_OTHER_LAW);
            case NEVER -> new DataMayBeReused(words("AVG-5-1-NO-REUSE", List.of("AVG 5 lid 1 onder a en b", "AVG 6 lid 1"), List.of(21, 26, 29),
                    "Geen wet maakt dit mogelijk. Ook toestemming verandert dat niet.", "No law makes this possible. Consent doesn't change that."), facts -> false);
        };
    }

    private static RuleText words(String id, List<String> articles, List<Integer> questions, String dutch, String english) {
        return new RuleText(new RuleId(id), articles, questions, dutch, english);
    }

    @Override
    public RuleText text() {
        return text;
    }

    @Override
    public Decision decide(ReuseFacts facts) {
        return permitted.test(facts) ? permit() : refuse(instead);
    }
}
