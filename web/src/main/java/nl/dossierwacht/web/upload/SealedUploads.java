package nl.dossierwacht.web.upload;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jboss.logging.Logger;

/** Takes forms with files in before anybody else reads them, and lets nothing of them outlive the request. See web.xml for its place. */
public class SealedUploads extends HttpFilter {

    /** The largest file that is taken in, in bytes; the whole form may be a little larger (web.xml). */
    public static final long MOST = 104_857_600;

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SealedUploads.class);

    /** What a server that was killed left goes: nobody has its keys any more. */
    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder(), SealedContent.PREFIX + "*")) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException later) {
            LOG.warnf("files of uploads that broke off can't be removed: %s", later.getClass().getName());
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(request, response);
            return;
        }
        try (SealedForm form = new SealedForm(request, folder(), MOST)) {
            chain.doFilter(form, response);
        }
    }

    static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
