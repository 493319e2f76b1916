package nl.dossierwacht.it.archive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import nl.dossierwacht.intake.specimens.Papers;
import nl.dossierwacht.intake.specimens.Specimens;
import nl.dossierwacht.it.BrowserTest;
import nl.dossierwacht.it.dossier.Dossiers;

/** Whatever is still open is named with a link, and can be solved where the link leads. */
class WhatBlocksFinalisingIT extends BrowserTest {

    @Test
    void eachThingThatBlocksIsSolvedWhereItsLinkLeads() {
        try (BrowserContext context = session()) {
            Page page = signIn(context, "wmo.consulent");
            String number = Dossiers.open(page, url(), "999998705", "begeleiding");
            leaveOpen(page, number);
            Finalising.decide(page, url(), number);
            Finalising.open(page, url(), number);
            Locator blockers = page.locator(".blockers");
            assertThat(blockers).containsText("plan.txt");
            assertThat(blockers).containsText("medisch stuk teruggeven of doorsturen");
            assertThat(blockers).containsText("identiteit vaststellen");
            assertThat(blockers).containsText("vraag aan de medisch adviseur");
            assertThat(Finalising.row(page, "plan.txt").locator("[data-key='a']")).hasCount(0);
            lookInAllForms(page, "afronden-houdt-tegen");

            follow(page, number, "medisch stuk teruggeven of doorsturen");
            page.locator("[id^='followUp:'][id$=':giveBack']").click();
            assertThat(page.locator(".notice.good")).containsText("De brief aan de inwoner");
            follow(page, number, "vraag aan de medisch adviseur");
            page.locator("button:has-text('Trek in')").click();
            assertThat(page.locator(".notice.good")).containsText("ingetrokken");
            follow(page, number, "identiteit vaststellen");
            Finalising.identify(page, url(), number);
            follow(page, number, "plan.txt");
            page.locator("#documents button:has-text('Kiezen')").click();
            page.locator("button:has-text('Zet in het werkdossier')").click();
            assertThat(page.locator("#documents .list")).containsText("plan.txt");

            Finalising.open(page, url(), number);
            assertThat(blockers).not().containsText("plan.txt");
            Finalising.archiveAll(page);
            assertThat(blockers).hasCount(0);
            assertThat(page.locator("[id='acts:ask']")).isEnabled();
        }
    }

    private void leaveOpen(Page page, String number) {
        page.navigate(url() + "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
        Locator files = page.locator("[id='offer:files']");
        files.setInputFiles(new FilePayload("plan.txt", "text/plain", "Plan van de inwoner: twee keer per week samen koken\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".verdict.ok")).containsText("plan.txt", Finalising.patient());
        files.setInputFiles(new FilePayload("overig.pdf", "application/pdf", Specimens.pdf(List.of(Papers.GP_LETTER), List.of())));
        assertThat(page.locator(".verdict.no")).containsText("Dit is een medisch stuk", Finalising.patient());
        page.locator(".verdict.no button:has-text('Sluiten')").click();
        files.setInputFiles(new FilePayload("scan.pdf", "application/pdf", Specimens.pdf(List.of(), List.of(Specimens.card(22)))));
        assertThat(page.locator(".verdict.no")).containsText("kopie van een identiteitsbewijs", Finalising.patient());
        page.navigate(url() + "/medical/request.xhtml?nr=" + number);
        page.locator("[id='ask:question']").fill("Is begeleiding bij het koken nodig?");
        page.locator("[id='ask:limitation']").fill("Kan niet lang staan.");
        page.locator("[id='ask:send']").click();
        assertThat(page.locator(".notice.good")).containsText("naar de medisch adviseur");
    }

    private void follow(Page page, String number, String blocker) {
        Finalising.open(page, url(), number);
        page.locator(".blockers a:has-text('" + blocker + "')").click();
        page.waitForURL(address -> address.contains("/dossier/view.xhtml"));
    }
}
