package nl.dossierwacht.web.archive;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.archive.ArchiveService;
import nl.dossierwacht.archive.ArchivedContent;
import nl.dossierwacht.persistence.vault.ContentUnreadable;
import nl.dossierwacht.reading.OldReportService;
import nl.dossierwacht.reading.OldReportService.OldReport;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.web.trawling.Slow;

/** Hands out an archived item, or the whole archive file as a package, to whoever may have it at that moment; kept by no browser. */
@WebServlet({"/archive/item", "/archive/package"})
public class ArchiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ArchiveService archive;

    @Inject
    transient OldReportService oldReports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ArchivedContent found;
        try {
            boolean whole = request.getServletPath().endsWith("package");
            UUID id = whole ? null : UUID.fromString(String.valueOf(request.getParameter("id")));
            String number = String.valueOf(request.getParameter("nr"));
            Optional<OldReport> old = whole ? oldReports.askedOfAll(number) : oldReports.asked(id);
            if (old.isPresent()) {
                response.sendRedirect(request.getContextPath() + "/reading/index.xhtml?id=" + old.get().item());
                return;
            }
            found = whole ? archive.mdto(number) : archive.read(id);
        } catch (Slowed slowed) {
            Slow.answer(request, response, slowed);
            return;
        } catch (Refusal | IllegalArgumentException | ContentUnreadable notThere) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(found.mediaType());
        response.setContentLength(found.content().length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + found.fileName() + '"');
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.getOutputStream().write(found.content());
    }
}
