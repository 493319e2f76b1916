package nl.dossierwacht.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.hibernate.engine.jdbc.connections.internal.DriverManagerConnectionProviderImpl;

/** Counts what is asked of the database, by whomever: the rings ask straight to the driver, where Hibernate's own statistics don't look. */
public final class CountingConnections extends DriverManagerConnectionProviderImpl {

    private static final long serialVersionUID = 1L;
    private static final AtomicInteger ASKED = new AtomicInteger();

    private final transient Map<Connection, Connection> originals = new ConcurrentHashMap<>();

    /** How many statements were prepared until now. */
    public static int asked() {
        return ASKED.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection original = super.getConnection();
        Connection counting = (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                ASKED.incrementAndGet();
            }
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("equals") ? (Object) (proxy == arguments[0]) : method.invoke(original, arguments);
            }
            try {
                return method.invoke(original, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        });
        originals.put(counting, original);
        return counting;
    }

    @Override
    public void closeConnection(Connection counting) throws SQLException {
        super.closeConnection(originals.remove(counting));
    }
}
