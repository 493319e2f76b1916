package nl.dossierwacht.web.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Takes forms with files in before anybody else reads them, and lets nothing of them outlive the request. See web.xml for its place. */
public class SealedUploads extends HttpFilter {

    /** The largest file that is taken in, in bytes; the whole form may be a little larger (web.xml). */
    public static final long MOST = 104_857_600;

    private static final long serialVersionUID = 1L;

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
