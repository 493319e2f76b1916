package nl.dossierwacht.web.trawling;

import java.io.IOException;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.trawling.Slowed;
import nl.dossierwacht.web.text.Say;

/** The page that says to wait. The server doesn't: nobody's request is held, so that a thousand of them hold nothing up. */
@Named("slow")
@RequestScoped
public class Slow {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String SECONDS = Slow.class.getName();

    @Inject
    HttpServletRequest request;

    @Inject
    Say say;

    /** Answers with how long to wait, and with nothing of what was asked for. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, Slowed slowed) throws IOException {
        request.setAttribute(SECONDS, slowed.seconds());
        response.setHeader("Retry-After", String.valueOf(slowed.seconds()));
        response.sendError(TOO_MANY_REQUESTS);
    }

    /** How long to wait, in words; empty if nobody has to. */
    public String getLeft() {
        return request.getAttribute(SECONDS) instanceof Long seconds ? words(say, seconds) : "";
    }

    /** As in "Wacht nog 30 seconden". */
    public static String words(Say say, long seconds) {
        long minutes = (seconds + 59) / 60;
        return seconds < 60 ? say.text("trawling.wait.seconds", seconds) : say.text("trawling.wait.minutes", minutes);
    }
}
