package nl.dossierwacht.web.upload;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.intake.reading.UploadLine;

/** Tells a page how many uploads are read before its own. Only who knows the ticket, within the session that sent it, learns anything; everybody else gets what one gets who doesn't wait. */
@WebServlet("/upload-place")
public class PlaceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient UploadLine line;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        int place = line.place(UploadTicket.of(request)).orElse(0);
        response.getWriter().print(place);
    }
}
