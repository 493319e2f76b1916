package nl.dossierwacht.intake.gate;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.dossierwacht.intake.reading.PageText;

/** Sees a whole bank statement: it isn't refused, but to have seen it is mostly enough (Q11). */
public final class BankStatements {

    private static final Pattern IBAN = Pattern.compile("\\b([A-Z]{2}\\d{2})[ ]?([A-Z]{4})[ ]?(\\d{4}[ ]?\\d{4}[ ]?\\d{2})\\b");
    private static final Pattern AMOUNT = Pattern.compile("[-+]? ?\\d{1,3}(\\.\\d{3})*,\\d{2}\\b");
    private static final Pattern WORDS = Pattern.compile("rekeningafschrift|bankafschrift|begin ?saldo|eind ?saldo|nieuw saldo|vorig saldo|af ?/ ?bij|bij ?/ ?af");
    private static final int SEVERAL_AMOUNTS = 6;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** Whether the pages are a statement with its transactions. */
    public boolean isOne(List<PageText> pages) {
        String text = String.join("\n", pages.stream().flatMap(page -> page.lines().stream()).toList());
        return WORDS.matcher(text.toLowerCase(Locale.ROOT)).find() && AMOUNT.matcher(text).results().count() >= SEVERAL_AMOUNTS && hasAccount(text);
    }

    private static boolean hasAccount(String text) {
        Matcher account = IBAN.matcher(text);
        while (account.find()) {
            if (isChecked(account.group(1) + account.group(2) + account.group(3).replace(" ", ""))) {
                return true;
            }
        }
        return false;
    }

    /** ISO 7064 mod 97-10. */
    static boolean isChecked(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.getNumericValue(c)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
