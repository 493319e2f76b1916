package nl.dossierwacht.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.domain.DomainKey;
import nl.dossierwacht.persistence.consent.Consent;
import nl.dossierwacht.persistence.consent.ConsentItem;
import nl.dossierwacht.persistence.consent.ConsentRepository;
import nl.dossierwacht.persistence.dossier.DomainRounds;

/** Seals the consents that an older version kept in plain, some at a time, in all domains. The job's; once all are, it finds none. */
@ApplicationScoped
public class PlainConsents {

    private static final String JOB = "consent-sealing";
    private static final int AT_ONCE = 200;

    @Inject
    DomainRounds rounds;

    @Inject
    ConsentRepository consents;

    @Inject
    ConsentTexts texts;

    /** Seals some of each domain. @return how many consents and items it sealed */
    public int seal() {
        int sealed = 0;
        for (DomainKey domain : rounds.domains()) {
            sealed += rounds.in(domain, JOB, this::inOne);
        }
        return sealed;
    }

    private int inOne() {
        int sealed = 0;
        for (Consent consent : consents.plain(AT_ONCE)) {
            texts.keep(consent, new ConsentTexts.Words(consent.plainPurpose(), consent.plainExplained()));
            sealed++;
        }
        for (ConsentItem item : consents.plainItems(AT_ONCE)) {
            texts.keep(item, item.plainName());
            sealed++;
        }
        return sealed;
    }
}
