package nl.dossierwacht.it.server;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What forgets to say who may do it, or whose data it is, doesn't get into a server at all. */
@ExtendWith({TestNode.class, ArquillianExtension.class})
@RunAsClient
class DeploymentCheckIT {

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = "undeclared", managed = false, testable = false)
    static EnterpriseArchive withAServiceThatDeclaresNothing() {
        return RealEar.with(ShrinkWrap.create(JavaArchive.class, "hurried.jar").addClass(HurriedService.class));
    }

    @Deployment(name = "unclassified", managed = false, testable = false)
    static EnterpriseArchive withAnEntityThatIsNotClassified() {
        EnterpriseArchive ear = RealEar.asBuilt("unclassified.ear");
        String persistence = "lib/dossierwacht-persistence.jar";
        JavaArchive entities = ShrinkWrap.create(ZipImporter.class, "dossierwacht-persistence.jar").importFrom(ear.get(persistence).getAsset().openStream())
                .as(JavaArchive.class).addClass(HurriedEntity.class);
        ear.delete(persistence);
        return ear.addAsLibrary(entities);
    }

    @Test
    void aServiceWithAMethodThatDeclaresNoActionDoesNotDeploy() {
        assertRefuses("undeclared", "no declared action: HurriedService.everything");
    }

    @Test
    void anEntityThatIsNotClassifiedDoesNotDeploy() {
        assertRefuses("unclassified", "not classified: " + HurriedEntity.class.getName());
    }

    private void assertRefuses(String deployment, String why) {
        Exception refused = assertThrows(Exception.class, () -> deployer.deploy(deployment));
        StringBuilder said = new StringBuilder();
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            said.append(cause.getMessage()).append('\n');
        }
        assertTrue(said.toString().contains(why), said::toString);
    }
}
