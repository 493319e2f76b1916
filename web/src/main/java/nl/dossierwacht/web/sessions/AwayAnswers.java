package nl.dossierwacht.web.sessions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletContext;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;

/**
 * While the identity provider is away, who has to sign in gets a page of ours instead of an empty answer or an address where nobody is. The server asks to sign in before any
 * filter of the application, so this stands around all of it; found by the server through {@code META-INF/services}.
 */
public class AwayAnswers implements ServletExtension {

    /** The page, below the application. */
    static final String PAGE = "/error/away.xhtml";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            exchange.addDefaultResponseListener(AwayAnswers::answer);
            next.handleRequest(exchange);
        });
    }

    /** Puts another answer in place of one without content that sends somebody to sign in. */
    private static boolean answer(HttpServerExchange exchange) {
        if (!exchange.isResponseStarted() && isToSignIn(exchange) && !IdentityProvider.answers()) {
            String query = exchange.getQueryString();
            String where = exchange.getRequestPath() + (query == null || query.isEmpty() ? "" : '?' + query);
            exchange.setStatusCode(StatusCodes.SEE_OTHER);
            exchange.getResponseHeaders().put(Headers.LOCATION, exchange.getResolvedPath() + PAGE + "?back=" + URLEncoder.encode(where, StandardCharsets.UTF_8))
                    .put(Headers.CACHE_CONTROL, "no-store");
        }
        return false;
    }

    private static boolean isToSignIn(HttpServerExchange exchange) {
        String location = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
        return exchange.getStatusCode() == StatusCodes.SERVICE_UNAVAILABLE || exchange.getStatusCode() / 100 == 3 && location != null && !IdentityProvider.url().isEmpty() && location.startsWith(IdentityProvider.url());
    }
}
