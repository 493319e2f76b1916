package nl.dossierwacht.it;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;

/** Opens a dossier through the wizard, for tests that need one. */
public final class NewDossier {

    private static final Pattern NUMBER = Pattern.compile("nr=([A-Z]-\\d{4}-\\d{5})");

    private NewDossier() {
    }

    /** Opens a dossier of a resident of the demo person source; the page ends on it. @return its number */
    public static String open(Page page, String url, String bsn, String subject) {
        page.navigate(url + "/dossier/new.xhtml");
        page.locator("#wizard\\:bsn").fill(bsn);
        page.locator("#wizard\\:next").click();
        page.locator("#wizard .found").waitFor();
        page.locator("#wizard\\:next").click();
        page.locator("#wizard\\:subject").fill(subject);
        page.locator("#wizard\\:next").click();
        page.locator("#wizard\\:later").check();
        page.locator("#wizard\\:next").click();
        page.locator("#wizard\\:open").click();
        page.waitForURL(NUMBER.asPredicate());
        Matcher number = NUMBER.matcher(page.url());
        if (!number.find()) {
            throw new IllegalStateException("no dossier was opened");
        }
        return number.group(1);
    }
}
