package nl.dossierwacht.web.upload;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** By what an upload that waits is known to the page that sent it: a name of the page's own, in a header, within its session. */
public final class UploadTicket {

    private static final String HEADER = "X-Upload-Ticket";
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}");

    private UploadTicket() {
    }

    /** The ticket of a request; blank if it has none. */
    public static String of(HttpServletRequest request) {
        String name = request.getHeader(HEADER);
        HttpSession session = request.getSession(false);
        return name == null || session == null || !NAME.matcher(name).matches() ? "" : session.getId() + ' ' + name;
    }
}
