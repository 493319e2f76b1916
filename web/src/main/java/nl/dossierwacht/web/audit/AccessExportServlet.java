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

/** Hands out a month of the log, part by part. The last line says how many there are: without it, a later part was refused or failed, and the file isn't whole. */
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
        int lines = write(part, out);
        while (part.next().isPresent()) {
            part = exports.export(month, part.next().get());
            lines += write(part, out);
        }
        out.write("{\"complete\":true,\"records\":" + lines + "}\n");
    }

    private static int write(ExportPart part, Writer out) throws IOException {
        for (String line : part.lines()) {
            out.write(line);
            out.write('\n');
        }
        out.flush();
        return part.lines().size();
    }
}
