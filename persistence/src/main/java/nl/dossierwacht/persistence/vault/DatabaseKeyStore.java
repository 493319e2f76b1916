package nl.dossierwacht.persistence.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/**
 * Keys in their own database, outside the transaction of what they open. A key that was made for work that rolled
 * back stays, opens nothing and is used at the next try.
 */
public final class DatabaseKeyStore implements KeyStore {

    private final DataSource source;

    /** A store on the keys' database. */
    public DatabaseKeyStore(DataSource source) {
        this.source = source;
    }

    @Override
    public Optional<byte[]> find(Owner owner) {
        return with("select keyset from wrapped_key where owner_kind = ? and owner = ?", owner, statement -> {
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        });
    }

    @Override
    public byte[] keepIfNone(Owner owner, byte[] wrappedKeyset) {
        with("insert into wrapped_key (owner_kind, owner, keyset) values (?, ?, ?) on conflict do nothing", owner, statement -> {
            statement.setBytes(3, wrappedKeyset);
            return statement.executeUpdate();
        });
        return find(owner).orElseThrow(() -> new IllegalStateException("the key was destroyed at the same moment"));
    }

    @Override
    public void destroy(Owner owner) {
        with("delete from wrapped_key where owner_kind = ? and owner = ?", owner, PreparedStatement::executeUpdate);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Owner owner, Work<T> work) {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, owner.kind().name());
            statement.setString(2, owner.name());
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the keys' database can't be reached", e);
        }
    }
}
