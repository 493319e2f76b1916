package nl.dossierwacht.bodies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import nl.dossierwacht.dossier.Whom;
import nl.dossierwacht.letters.DrawnPaper;
import nl.dossierwacht.letters.Paper;
import nl.dossierwacht.persistence.bodies.BodyNotice;
import nl.dossierwacht.persistence.vault.Vault;
import nl.dossierwacht.time.DutchDay;

/** What a body is told, as text and as a letter, in Dutch; under the key of the dossier. */
@ApplicationScoped
class BodyWords {

    private final ExecutingBodies bodies = ExecutingBodies.load();

    @Inject
    Vault vault;

    void keep(BodyNotice notice, BodyReport report, Whom whom) {
        StringBuilder words = new StringBuilder();
        words.append("Over wie\n").append(whom.name()).append(whom.birthDate() == null ? "" : ", geboren " + DutchDay.of(whom.birthDate())).append(", BSN ").append(whom.bsn());
        words.append("\n\nWelke regeling\n").append(notice.scheme());
        words.append("\n\nWaarop het vermoeden steunt\n").append(report.grounds());
        words.append("\n\nWat wij weten");
        report.facts().forEach(fact -> words.append("\n- ").append(fact.kind().dutch()).append(": ").append(fact.seen()));
        byte[] why = report.whyLater().isEmpty() ? null : vault.encryptText(new Vault.Place(notice.dossier().id(), whyPlace(notice)), report.whyLater());
        notice.keepWords(vault.encryptText(place(notice), words.toString()), why);
    }

    String told(BodyNotice notice) {
        return notice.words().map(words -> vault.decryptText(place(notice), words)).orElse("");
    }

    String whyLater(BodyNotice notice) {
        return notice.whyLater().map(why -> vault.decryptText(new Vault.Place(notice.dossier().id(), whyPlace(notice)), why)).orElse("");
    }

    String nameOf(BodyNotice notice) {
        return bodies.of(notice.body()).map(ExecutingBodies.Body::name).orElse(notice.body());
    }

    DrawnPaper letter(BodyNotice notice) {
        return DrawnPaper.of(notice.domain(), "Mededeling aan " + nameOf(notice) + " van " + DutchDay.of(notice.givenOn()),
                List.of(new Paper.Mark("Op grond van", "artikel 66 Participatiewet"), new Paper.Mark("Kenmerk", notice.dossier().number())),
                List.of(new Paper.Section("", told(notice))));
    }

    BodyNoticeView view(BodyNotice notice) {
        return new BodyNoticeView(notice.id(), nameOf(notice), notice.scheme(), notice.givenBy(), notice.givenOn(), notice.toldOn(), notice.tellBy(), told(notice), whyLater(notice));
    }

    private static Vault.Place place(BodyNotice notice) {
        return new Vault.Place(notice.dossier().id(), notice.id());
    }

    /** Another place than that of the words, so that the two can't change places. */
    private static UUID whyPlace(BodyNotice notice) {
        return UUID.nameUUIDFromBytes(("why/" + notice.id()).getBytes(StandardCharsets.UTF_8));
    }
}
