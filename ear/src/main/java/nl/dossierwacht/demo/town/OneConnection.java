package nl.dossierwacht.demo.town;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.PooledConnection;

import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A data source that uses one connection again and again: a new one for every key would cost more than all the rest. */
public final class OneConnection extends PGSimpleDataSource implements AutoCloseable {

    private static final long serialVersionUID = 1L;

    private transient PooledConnection connection;

    /** The connection; whoever had it before has given it back. */
    @Override
    public synchronized Connection getConnection() throws SQLException {
        if (connection == null) {
            PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
            source.setUrl(getUrl());
            source.setUser(getUser());
            source.setPassword(getPassword());
            connection = source.getPooledConnection();
        }
        return connection.getConnection();
    }

    @Override
    public synchronized void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }
}
