package nl.dossierwacht.web.intake;

import java.io.IOException;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.intake.DocumentContent;
import nl.dossierwacht.intake.IntakeService;
import nl.dossierwacht.persistence.vault.ContentUnreadable;
import nl.dossierwacht.reading.OldReportService;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.web.trawling.Slow;

/** Hands a document out, to whoever may have it at that moment; kept by no browser. */
@WebServlet("/document")
public class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient IntakeService intake;

    @Inject
    transient OldReportService oldReports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DocumentContent document;
        try {
            UUID id = UUID.fromString(String.valueOf(request.getParameter("id")));
            if (oldReports.asked(id).isPresent()) {
                response.sendRedirect(request.getContextPath() + "/reading/index.xhtml?id=" + id);
                return;
            }
            document = intake.read(id);
        } catch (Slowed slowed) {
            Slow.answer(request, response, slowed);
            return;
        } catch (Refusal | IllegalArgumentException | ContentUnreadable notThere) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(document.mediaType());
        response.setContentLength(document.content().length);
        response.setHeader("Content-Disposition", "attachment; filename=\"document" + suffix(document.mediaType()) + '"');
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.getOutputStream().write(document.content());
    }

    private static String suffix(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "text/plain" -> ".txt";
            default -> "";
        };
    }
}
