package nl.dossierwacht.notes;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Does something in the notes' own database once it is known how the transaction ended. */
final class AfterCommit implements Synchronization {

    private final Runnable committed;
    private final Runnable rolledBack;

    private AfterCommit(Runnable committed, Runnable rolledBack) {
        this.committed = committed;
        this.rolledBack = rolledBack;
    }

    static void in(TransactionSynchronizationRegistry transaction, Runnable committed) {
        in(transaction, committed, () -> { });
    }

    static void in(TransactionSynchronizationRegistry transaction, Runnable committed, Runnable rolledBack) {
        transaction.registerInterposedSynchronization(new AfterCommit(committed, rolledBack));
    }

    @Override
    public void beforeCompletion() {
        // Nothing may happen in the notes before the outcome is known.
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            committed.run();
        } else if (status == Status.STATUS_ROLLEDBACK) {
            rolledBack.run();
        }
        // Any other outcome is unknown here: the note stays marked until it is settled.
    }
}
