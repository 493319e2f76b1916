package nl.dossierwacht.web.sessions;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.sessions.BackChannel;

/**
 * Where the identity provider says that a session ended (OpenID Connect Back-Channel Logout 1.0). Open, because no browser comes
 * here: the token proves who speaks. Whatever isn't such a token gets 400 and not a word.
 */
@WebServlet("/back-channel-logout")
public class BackChannelLogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PARAMETER = "logout_token=";
    private static final int LONGEST = 16 * 1024;

    @Inject
    transient BackChannel backChannel;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String token = request.getMethod().equals("POST") ? token(request) : null;
        response.setStatus(token != null && backChannel.end(token) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Reads the body itself: the server would take in a form of any size that an upload may have. */
    private static String token(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.split(";")[0].trim().equalsIgnoreCase(FORM) || request.getContentLengthLong() > LONGEST) {
            return null;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return null;
        }
        List<String> tokens = Arrays.stream(new String(body, StandardCharsets.US_ASCII).split("&"))
                .filter(parameter -> parameter.startsWith(PARAMETER)).map(parameter -> parameter.substring(PARAMETER.length())).toList();
        try {
            return tokens.size() == 1 ? URLDecoder.decode(tokens.get(0), StandardCharsets.UTF_8) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
