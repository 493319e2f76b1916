package nl.dossierwacht.rules;

import java.util.regex.Pattern;

/** Names a rule for good, as in {@code PW-17-3-ID-COPY}: in the audit record, on screens, in letters. */
public record RuleId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)+");

    public RuleId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a rule id is capitals and digits with dashes");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
