package nl.dossierwacht.web.shell;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.persistence.audit.NotRecorded;

/** What can't be recorded isn't handed out, and the answer says so, at the addresses that are no pages; pages have {@link Failures}. */
@WebFilter({"/document", "/archive/*", "/audit/*", "/inspection/*"})
public class NotRecordedFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted() || !isNotRecorded(failure)) {
                throw failure;
            }
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean isNotRecorded(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotRecorded) {
                return true;
            }
        }
        return false;
    }
}
