package nl.dossierwacht.demo.town;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.Interceptors;

import nl.dossierwacht.archive.KeyDestruction;
import nl.dossierwacht.archive.pdfa.Conversions;
import nl.dossierwacht.intake.reading.DocumentReader;
import nl.dossierwacht.intake.reading.PageCutter;
import nl.dossierwacht.persistence.audit.PseudonymKey;
import nl.dossierwacht.persistence.audit.Pseudonyms;
import nl.dossierwacht.persistence.vault.Vault;
import nl.dossierwacht.person.DemoPersonSource;
import nl.dossierwacht.person.PersonSource;
import nl.dossierwacht.separation.ServiceRing;

/** Sets the services up as the server does: the service ring around each of them, and what the server's environment chooses. */
class ServerSetup implements Extension {

    private final Clock clock;
    private final Vault vault;
    private final Pseudonyms pseudonyms;
    private final Conversions conversions;
    private final DocumentReader documents;
    private final PersonSource persons = new DemoPersonSource();

    /** @param reader the folder with the jars of the worker processes @param documents what reads what is to be archived */
    ServerSetup(Clock clock, Vault vault, Pseudonyms pseudonyms, Path reader, DocumentReader documents) {
        this.documents = documents;
        this.clock = clock;
        this.vault = vault;
        this.pseudonyms = pseudonyms;
        this.conversions = new Conversions(reader.toString());
    }

    /** The loader is given the key; there is none in its environment. */
    void giveKey(@Observes ProcessAnnotatedType<PseudonymKey> type) {
        type.veto();
    }

    /** Keys of what ended are destroyed by the server when it starts: here nothing is committed yet. */
    void leaveToServer(@Observes ProcessAnnotatedType<KeyDestruction> type) {
        type.veto();
    }

    /** As ejb-jar.xml binds it. */
    <T> void bindRing(@Observes @WithAnnotations(Stateless.class) ProcessAnnotatedType<T> type) {
        type.configureAnnotatedType().add(new TheRing());
    }

    void provide(@Observes AfterBeanDiscovery discovery) {
        discovery.<Clock>addBean().types(Clock.class).createWith(unused -> clock);
        discovery.<Vault>addBean().types(Vault.class).createWith(unused -> vault);
        discovery.<Pseudonyms>addBean().types(Pseudonyms.class).createWith(unused -> pseudonyms);
        discovery.<PersonSource>addBean().types(PersonSource.class).createWith(unused -> persons);
        discovery.<Conversions>addBean().types(Conversions.class).createWith(unused -> conversions);
        discovery.<PageCutter>addBean().types(PageCutter.class).createWith(unused -> new CutsNothing());
        discovery.<DocumentReader>addBean().types(DocumentReader.class).createWith(unused -> documents);
    }

    /** Nothing is offered with pages to take out. */
    private static final class CutsNothing implements PageCutter {

        @Override
        public Optional<byte[]> without(byte[] content, Set<Integer> pages) {
            return Optional.empty();
        }

        @Override
        public List<byte[]> looks(byte[] content, Set<Integer> unseen) {
            return List.of();
        }
    }

    private static final class TheRing extends AnnotationLiteral<Interceptors> implements Interceptors {

        private static final long serialVersionUID = 1L;

        @Override
        public Class<?>[] value() {
            return new Class<?>[] {ServiceRing.class};
        }
    }
}
