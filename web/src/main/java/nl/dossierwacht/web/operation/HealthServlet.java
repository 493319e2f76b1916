package nl.dossierwacht.web.operation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.dossierwacht.operation.Condition;

/**
 * For a load balancer, which sees the pages' port only: 200 if this node can serve, else 503. Says nothing more; the
 * platform asks {@code /health/ready} on the management port.
 */
@WebServlet("/health")
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Condition condition;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        boolean serves = condition.contentIsReachable() && condition.keysAreReachable();
        response.setStatus(serves ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
    }
}
