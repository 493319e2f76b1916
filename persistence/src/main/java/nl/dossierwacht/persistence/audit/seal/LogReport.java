package nl.dossierwacht.persistence.audit.seal;

import java.util.List;
import java.util.Optional;

/**
 * What verifying found.
 *
 * @param findings in the order of their places; the list ends when there are very many
 * @param size how many records the sealed log has
 * @param checkpoints how many signed roots were compared
 * @param ended how many of them have no record any more, because a month of the log ended at its term
 * @param waiting how many records are not sealed yet
 */
public record LogReport(List<Finding> findings, long size, long checkpoints, long ended, long waiting) {

    public LogReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was altered, taken away or added. */
    public boolean isWhole() {
        return findings.isEmpty();
    }

    /** The first place where something is wrong. */
    public Optional<Finding> first() {
        return findings.stream().findFirst();
    }
}
