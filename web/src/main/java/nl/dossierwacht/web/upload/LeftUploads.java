package nl.dossierwacht.web.upload;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

import org.jboss.logging.Logger;

/** What a server that was killed left of uploads goes when it starts again: nobody has the keys any more. Not the filter's work, which the server begins with the first request. */
@WebListener
public class LeftUploads implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(LeftUploads.class);

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(SealedUploads.folder(), SealedContent.PREFIX + "*")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException later) {
            LOG.warnf("files of uploads that broke off can't be removed: %s", later.getClass().getName());
        }
    }
}
