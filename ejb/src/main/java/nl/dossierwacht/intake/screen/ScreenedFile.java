package nl.dossierwacht.intake.screen;

import java.util.List;
import java.util.stream.Collectors;

import nl.dossierwacht.intake.gate.Finding;
import nl.dossierwacht.intake.gate.NoFreeMedicalPaper;
import nl.dossierwacht.intake.gate.Verdict;
import nl.dossierwacht.rules.RuleId;

/** What the command says of a file. @param evidence kinds and pages, never content */
record ScreenedFile(Outcome outcome, String rules, String evidence) {

    private static final RuleId MEDICAL = new NoFreeMedicalPaper().id();

    /** The verdict in one word. */
    enum Outcome { ACCEPT, ASK, REFUSE_ID, REFUSE_MEDICAL, REFUSE_UNREADABLE, REFUSE_UNSAFE }

    static ScreenedFile of(Verdict verdict) {
        if (verdict instanceof Verdict.Refused refused) {
            return new ScreenedFile(refused.rule().equals(MEDICAL) ? Outcome.REFUSE_MEDICAL : Outcome.REFUSE_ID, refused.rule().value(), named(refused.evidence()));
        }
        if (verdict instanceof Verdict.Unreadable unreadable) {
            return new ScreenedFile(unreadable.reason().isUnsafe() ? Outcome.REFUSE_UNSAFE : Outcome.REFUSE_UNREADABLE, unreadable.rule().value(), unreadable.reason().name());
        }
        if (verdict instanceof Verdict.Asked asked) {
            return new ScreenedFile(Outcome.ASK, asked.rule().value(), named(asked.evidence()));
        }
        Verdict.Accepted accepted = (Verdict.Accepted) verdict;
        return new ScreenedFile(Outcome.ACCEPT, "", accepted.hints().stream().map(Enum::name).collect(Collectors.joining(",")));
    }

    /** Path, verdict, rules, evidence and milliseconds, with tabs between. A name can't break the line. */
    String line(String path, long milliseconds) {
        return String.join("\t", escaped(path), outcome.name(), rules, evidence, Long.toString(milliseconds));
    }

    private static String named(List<Finding> evidence) {
        return evidence.stream().map(finding -> finding.page() == 0 ? finding.kind().name() : finding.kind() + "@" + finding.page()).distinct().collect(Collectors.joining(","));
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        name.codePoints().forEach(c -> {
            switch (c) {
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\\' -> escaped.append("\\\\");
                default -> {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.LINE_SEPARATOR) {
                        escaped.append("\\u{").append(Integer.toHexString(c)).append('}');
                    } else {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
