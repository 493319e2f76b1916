package nl.dossierwacht.web.inspection;

import java.io.IOException;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.inspection.InspectionAnswerService;
import nl.dossierwacht.inspection.PaperContent;
import nl.dossierwacht.persistence.vault.ContentUnreadable;
import nl.dossierwacht.separation.Refusal;
import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.web.trawling.Slow;

/** Shows or hands out a bundle or a letter, the very bytes that are kept; kept by no browser. */
@WebServlet("/inspection/paper")
public class InspectionPaperServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient InspectionAnswerService answers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PaperContent paper;
        try {
            paper = answers.paper(UUID.fromString(String.valueOf(request.getParameter("id"))));
        } catch (Slowed slowed) {
            Slow.answer(request, response, slowed);
            return;
        } catch (Refusal | IllegalArgumentException | ContentUnreadable notThere) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean shown = request.getParameter("show") != null;
        response.setContentType("application/pdf");
        response.setContentLength(paper.pdf().length);
        response.setHeader("Content-Disposition", (shown ? "inline" : "attachment") + "; filename=\"" + paper.fileName() + '"');
        response.getOutputStream().write(paper.pdf());
    }
}
