package nl.dossierwacht.web.audit;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.audit.AccessExportService;
import nl.dossierwacht.audit.ExportPart;
import nl.dossierwacht.separation.Refusal;

/** Hands out a month of the log, part by part. If a later part is refused or fails, the download breaks off and no browser takes it for whole. */
@WebServlet("/audit/export")
public class AccessExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccessExportService exports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        YearMonth month;
        ExportPart part;
        try {
            month = YearMonth.parse(String.valueOf(request.getParameter("month")));
            part = exports.export(month, null);
        } catch (Refusal | DateTimeException notThere) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"logboek-" + month + ".ndjson\"");
        Writer out = response.getWriter();
        write(part, out);
        while (part.next().isPresent()) {
            part = exports.export(month, part.next().get());
            write(part, out);
        }
    }

    private static void write(ExportPart part, Writer out) throws IOException {
        for (String line : part.lines()) {
            out.write(line);
            out.write('\n');
        }
        out.flush();
    }
}
