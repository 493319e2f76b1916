package nl.dossierwacht.intake.gate;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.dossierwacht.intake.reading.PageText;

/**
 * Sees a whole bank statement: it isn't refused, but to have seen it is mostly enough (Q11). A statement has many
 * movements, each with its direction, and says that it is one; the proof of a single payment has one, and an invoice
 * has amounts without direction.
 */
public final class BankStatements {

    private static final Pattern IBAN = Pattern.compile("\\b([A-Z]{2}\\d{2})[ ]?([A-Z]{4})[ ]?(\\d{4}[ ]?\\d{4}[ ]?\\d{2})\\b");
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d,.])\\d{1,6}(?:\\.\\d{3}){0,3},\\d{2}(?!\\d)");
    private static final Pattern DIRECTED = Pattern.compile(
            "(?:(?:[-+\u2212\u2013]|\\b(?:af|bij)\\b) ?(?:€|eur)? ?\\d{1,6}(?:\\.\\d{3}){0,3},\\d{2})|(?:\\d,\\d{2} ?(?:[-+](?!\\d)|\\b(?:af|bij|debet|credit|[dc])\\b))");
    private static final Pattern WORDS = Pattern.compile("rekening ?afschrift|bankafschrift|begin ?saldo|eind ?saldo|nieuw saldo|vorig saldo|af ?/ ?bij|bij ?/ ?af|bij- en afschrijvingen"
            + "|transactieoverzicht|rekeningoverzicht|mutatieoverzicht|tegenrekening");
    private static final Pattern SALDO = Pattern.compile("\\bsaldo\\b");
    private static final Pattern SWIFT_MOVEMENT = Pattern.compile("(?m)^:61:\\d{6}");
    private static final Pattern CAMT_MOVEMENT = Pattern.compile("<Ntry>|CdtDbtInd|camt\\.05[234]");
    /** The line of an export with its separated fields: a date, an account, a direction or sign, an amount. */
    private static final Pattern EXPORTED = Pattern.compile("(?m)^\"?(?:20\\d{6}|20\\d{2}-\\d{2}-\\d{2})\"?[;,\\t][^\\n]{0,200}?\\d[,.]\\d{2}\\b");
    private static final int SEVERAL_AMOUNTS = 6;
    private static final int SEVERAL_MOVEMENTS = 5;
    private static final int SEVERAL_RECORDS = 3;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    /** Whether the pages are a statement with its transactions. */
    public boolean isOne(List<PageText> pages) {
        String text = String.join("\n", pages.stream().flatMap(page -> page.lines().stream()).toList());
        String small = text.toLowerCase(Locale.ROOT);
        return isPrinted(text, small) || isScreen(small) || isExport(text);
    }

    private static boolean isPrinted(String text, String small) {
        return WORDS.matcher(small).find() && count(AMOUNT, text) >= SEVERAL_AMOUNTS && hasAccount(text);
    }

    /** The app on a telephone shows the balance and the movements, mostly without the account. */
    private static boolean isScreen(String small) {
        return (SALDO.matcher(small).find() || WORDS.matcher(small).find()) && count(DIRECTED, small) >= SEVERAL_MOVEMENTS;
    }

    private static boolean isExport(String text) {
        return count(SWIFT_MOVEMENT, text) >= SEVERAL_RECORDS || count(CAMT_MOVEMENT, text) >= SEVERAL_RECORDS
                || count(EXPORTED, text) >= SEVERAL_MOVEMENTS && hasAccount(text);
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
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
