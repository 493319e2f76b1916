package nl.dossierwacht.it.separation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Page;

import nl.dossierwacht.it.WholeStack;
import nl.dossierwacht.it.dossier.Dossiers;

/**
 * A Wmo dossier with a partner, a letter, a question to the medical adviser and a note, made in the browser, and what others may not learn of it.
 *
 * @param number of the dossier
 * @param words that stand in it and nowhere else
 */
record WmoDossier(String number, List<String> words) {

    static final String BSN = "999955767";
    static final String NAME_AND_BIRTH = "M. Haddad 18-11-1969";
    private static final List<String> TABLES = List.of("dossier_person", "identity_verification", "document", "advice_request", "gate_refusal");

    /** Makes it, signed in as its consultant. */
    static WmoDossier make(Page page, String url) {
        String mark = UUID.randomUUID().toString().replaceAll("[^a-z]", "x");
        String subject = "Wmo-kenmerk " + mark;
        String partner = "P. " + mark;
        String number = Dossiers.open(page, url, BSN, subject);
        Dossiers.letter(page, url, number, partner);
        page.navigate(url + "/medical/request.xhtml?nr=" + number);
        page.locator("#ask\\:question").fill("Is een traplift nodig? " + mark);
        page.locator("#ask\\:limitation").fill("Kan geen trap op");
        page.locator("#ask\\:send").click();
        assertThat(page.locator(".notice.good")).isVisible();
        return new WmoDossier(number, List.of(mark));
    }

    /** The ids of all rows that hang on it, the dossier's own first. */
    List<String> ids() throws SQLException {
        List<String> ids = new ArrayList<>(query("select id::text from dossier d where number = ?"));
        for (String table : TABLES) {
            ids.addAll(query("select c.id::text from " + table + " c join dossier d on d.id = c.dossier_id where d.number = ?"));
        }
        return ids;
    }

    /** The id of a document in it. */
    String document() throws SQLException {
        return query("select c.id::text from document c join dossier d on d.id = c.dossier_id where d.number = ?").get(0);
    }

    /** All rows of it, to compare before and after. */
    List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>(query("select to_jsonb(d)::text from dossier d where number = ?"));
        for (String table : TABLES) {
            rows.addAll(query("select to_jsonb(c)::text from " + table + " c join dossier d on d.id = c.dossier_id where d.number = ? order by c.id"));
        }
        return rows;
    }

    /** The same number may be another's in another domain. */
    private List<String> query(String sql) throws SQLException {
        String own = sql.replace("number = ?", "number = ? and d.domain_key = 'voorbeeldstad/WMO/TOELEIDING/college'");
        try (Connection superuser = WholeStack.shared().superuser(); PreparedStatement query = superuser.prepareStatement(own)) {
            query.setString(1, number);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
