package nl.dossierwacht.it.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

import nl.dossierwacht.it.WholeStack;

/** The EAR as it was built, with one module more; nothing in it is changed or left out. */
final class RealEar {

    private static final String DESCRIPTOR = "META-INF/application.xml";

    private RealEar() {
    }

    /** The EAR as it was built, to be deployed by another name. */
    static EnterpriseArchive asBuilt(String name) {
        return ShrinkWrap.create(ZipImporter.class, name).importFrom(new File(System.getProperty("parts.application"))).as(EnterpriseArchive.class);
    }

    /** The EAR with a module of beans added, behind the application's own. */
    static EnterpriseArchive with(JavaArchive module) {
        EnterpriseArchive ear = asBuilt(module.getName().replace(".jar", ".ear"));
        String descriptor = read(ear);
        int end = descriptor.lastIndexOf("</module>") + "</module>".length();
        String added = "<module><ejb>" + module.getName() + "</ejb></module>";
        ear.setApplicationXML(new StringAsset(descriptor.substring(0, end) + added + descriptor.substring(end)));
        return ear.addAsModule(module);
    }

    /** A module with the tests that run inside, which knows where to look behind the walls. */
    static JavaArchive insideTests() {
        return ShrinkWrap.create(JavaArchive.class, "tests.jar")
                .addClasses(StrangersInTheServerIT.class, TestNode.class, RealEar.class, OwnSecurityDomain.class, Somebody.class, Canary.class, Sweep.class, Samples.class,
                        Spoken.class, Rows.class)
                .addAsManifestResource(new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>"), "beans.xml")
                .addAsResource(new StringAsset(WholeStack.shared().databaseUrl()), Rows.WHERE)
                .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: org.postgresql, org.wildfly.security.elytron\n"));
    }

    private static String read(EnterpriseArchive ear) {
        try (InputStream in = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
