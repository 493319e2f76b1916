package nl.dossierwacht.persistence.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import nl.dossierwacht.domain.Hat;
import nl.dossierwacht.persistence.Canaries;
import nl.dossierwacht.persistence.TestDatabase;
import nl.dossierwacht.persistence.notes.PersonalNote.About;
import nl.dossierwacht.persistence.ring.HatScope;
import nl.dossierwacht.persistence.ring.RingViolation;
import nl.dossierwacht.persistence.vault.DatabaseKeyStore;
import nl.dossierwacht.persistence.vault.KeyStore;
import nl.dossierwacht.persistence.vault.Vault;

class NoteStoreTest {

    private static final LocalDate TODAY = LocalDate.now();
    private static final Instant NOW = Instant.now();
    private static final String SECRET = "zoon belt liever na zessen";

    private final KeyStore keys = new DatabaseKeyStore(TestDatabase.shared().keys());
    private final NoteStore notes = store();
    private final String author = "auteur-" + UUID.randomUUID();
    private final String colleague = "collega-" + UUID.randomUUID();
    private UUID note;

    @BeforeEach
    void writeANote() {
        note = as(author, () -> notes.write(SECRET, Optional.empty(), NOW, TODAY.plusDays(14)));
    }

    @Test
    void theAuthorReadsBackWhatWasWrittenWithTheDossierItIsAbout() {
        About about = new About(UUID.randomUUID(), "W-2026-00412");
        UUID second = as(author, () -> notes.write("meet de trap\nen bel", Optional.of(about), NOW.plusSeconds(1), TODAY));
        List<PersonalNote> mine = mine();
        assertEquals(List.of(second, note), mine.stream().map(PersonalNote::id).toList());
        assertEquals("meet de trap\nen bel", mine.get(0).text());
        assertEquals(Optional.of(about), mine.get(0).about());
    }

    @Test
    void aColleagueWithTheSameHatReadsChangesDeletesAndSharesNothing() {
        as(colleague, () -> {
            assertEquals(List.of(), notes.mine(TODAY));
            assertFalse(notes.change(note, 0, "anders", Optional.empty(), TODAY));
            assertFalse(notes.delete(note, 0, NOW));
            assertFalse(notes.bringBack(note));
            assertEquals(Optional.empty(), notes.beginSharing(note, 0, becomes(), NOW));
            notes.destroy(List.of(note));
            return null;
        });
        assertEquals(SECRET, mine().get(0).text());
    }

    @Test
    void withoutAHatThereIsNoAuthorAndNoNote() {
        assertThrows(RingViolation.class, () -> notes.mine(TODAY));
    }

    @Test
    void noMethodTakesAnAuthor() {
        for (Method method : NoteStore.class.getMethods()) {
            if (method.getDeclaringClass() == NoteStore.class) {
                long strings = Arrays.stream(method.getParameterTypes()).filter(String.class::equals).count();
                assertEquals(List.of("write", "change").contains(method.getName()) ? 1 : 0, strings, method.getName());
            }
        }
    }

    @Test
    void theApplicationsOtherRolesAndTheOwnerSeeNoRow() throws SQLException {
        for (String role : List.of("dw_app", "dw_sealer", "dw_keys")) {
            try (Connection connection = TestDatabase.shared().as(role); var statement = connection.createStatement()) {
                assertThrows(SQLException.class, () -> statement.executeQuery("select 1 from notes.personal_note"), role);
            }
        }
        try (Connection owner = TestDatabase.shared().as("dw_owner"); ResultSet rows = owner.createStatement().executeQuery("select 1 from notes.personal_note")) {
            assertFalse(rows.next());
        }
    }

    @Test
    void whoSeesAllRowsSeesNoWordAndNoDossierInThem() throws SQLException {
        as(author, () -> notes.write(SECRET, Optional.of(new About(UUID.randomUUID(), "W-2026-00412")), NOW, TODAY));
        try (Connection superuser = TestDatabase.shared().superuser();
                ResultSet rows = superuser.createStatement().executeQuery("select n::text, ciphertext from notes.personal_note n")) {
            while (rows.next()) {
                String all = rows.getString(1) + new String(rows.getBytes(2), StandardCharsets.ISO_8859_1);
                assertFalse(all.contains("zessen"));
                assertFalse(all.contains("W-2026-00412"));
            }
        }
    }

    @Test
    void aRowMovedToAnotherAuthorOpensForNeither() throws SQLException {
        as(colleague, () -> notes.write("eigen", Optional.empty(), NOW, TODAY));
        try (Connection superuser = TestDatabase.shared().superuser(); var move = superuser.prepareStatement("update notes.personal_note set author = ? where id = ?")) {
            move.setString(1, colleague);
            move.setObject(2, note);
            assertEquals(1, move.executeUpdate());
        }
        assertEquals(List.of("eigen"), as(colleague, () -> notes.mine(TODAY)).stream().map(PersonalNote::text).toList());
        assertEquals(List.of(), mine());
    }

    @Test
    void twoWindowsDontOverwriteEachOther() {
        assertTrue(as(author, () -> notes.change(note, 0, "eerste venster", Optional.empty(), TODAY)));
        assertFalse(as(author, () -> notes.change(note, 0, "tweede venster", Optional.empty(), TODAY)));
        assertFalse(as(author, () -> notes.delete(note, 0, NOW)));
        assertEquals("eerste venster", mine().get(0).text());
    }

    @Test
    void aDeletedNoteCanBeBroughtBack() {
        assertTrue(as(author, () -> notes.delete(note, 0, NOW)));
        assertEquals(List.of(), mine());
        assertTrue(as(author, () -> notes.bringBack(note)));
        assertEquals(SECRET, mine().get(0).text());
        assertFalse(as(author, () -> notes.bringBack(note)));
    }

    @Test
    void theJobDeletesWhatIsPastItsTermAndNothingElse() throws SQLException {
        UUID past = as(author, () -> notes.write("voorbij", Optional.empty(), NOW, TODAY.minusDays(2)));
        UUID deleted = as(author, () -> notes.write("weg", Optional.empty(), NOW, TODAY.plusDays(9)));
        assertTrue(as(author, () -> notes.delete(deleted, 0, NOW.minusSeconds(7200))));
        UUID justDeleted = as(author, () -> notes.write("net weg", Optional.empty(), NOW, TODAY.plusDays(9)));
        assertTrue(as(author, () -> notes.delete(justDeleted, 0, NOW)));
        notes.deletePastTheirTerm();
        assertFalse(isThere(past));
        assertFalse(isThere(deleted));
        assertTrue(isThere(justDeleted));
        assertTrue(isThere(note));
    }

    @Test
    void aNotePastItsTermIsNotShownThoughTheJobHasNotRun() {
        as(author, () -> notes.write("voorbij", Optional.empty(), NOW, TODAY.minusDays(1)));
        assertEquals(List.of(SECRET), mine().stream().map(PersonalNote::text).toList());
    }

    @Test
    void whenTheAuthorLeavesAndTheKeyGoesTheNoteIsGoneAndTheDrawerStillOpens() {
        keys.destroy(new KeyStore.Owner(KeyStore.Owner.Kind.AUTHOR, author));
        assertEquals(List.of(), mine());
    }

    @Test
    void aSharedNoteIsGoneOnceTheDocumentIsThere() throws SQLException {
        NoteSharing sharing = as(author, () -> notes.beginSharing(note, 0, becomes(), NOW)).orElseThrow();
        assertTrue(mine().get(0).beingShared());
        sharing.done();
        assertFalse(isThere(note));
    }

    @Test
    void whileANoteIsBeingSharedItCantBeChangedDeletedOrSharedAgain() {
        as(author, () -> notes.beginSharing(note, 0, becomes(), NOW)).orElseThrow();
        as(author, () -> {
            assertFalse(notes.change(note, 1, "anders", Optional.empty(), TODAY));
            assertFalse(notes.delete(note, 1, NOW));
            assertEquals(Optional.empty(), notes.beginSharing(note, 1, becomes(), NOW));
            notes.destroy(List.of(note));
            return null;
        });
        assertEquals(SECRET, mine().get(0).text());
    }

    @Test
    void aSharingThatFailedLeavesAnOrdinaryNote() {
        as(author, () -> notes.beginSharing(note, 0, becomes(), NOW)).orElseThrow().undone();
        assertFalse(mine().get(0).beingShared());
        assertTrue(as(author, () -> notes.change(note, mine().get(0).version(), "anders", Optional.empty(), TODAY)));
    }

    @Test
    void aServerStoppedHalfwayLeavesAMarkThatSaysWhichDocumentToLookFor() throws SQLException {
        SharedAs becomes = becomes();
        as(author, () -> notes.beginSharing(note, 0, becomes, NOW.minusSeconds(3600))).orElseThrow();
        assertEquals(List.of(), as(colleague, () -> notes.unsettled(NOW)));
        List<NoteSharing> unsettled = as(author, () -> notes.unsettled(NOW));
        assertEquals(List.of(becomes), unsettled.stream().map(NoteSharing::becomes).toList());
        unsettled.get(0).done();
        assertFalse(isThere(note));
    }

    @Test
    void whatIsBeingSharedAtThisMomentIsLeftAlone() {
        as(author, () -> notes.beginSharing(note, 0, becomes(), NOW)).orElseThrow();
        assertEquals(List.of(), as(author, () -> notes.unsettled(NOW.minusSeconds(600))));
    }

    private static SharedAs becomes() {
        return new SharedAs(Canaries.WMO.domain(), UUID.randomUUID(), "0".repeat(64));
    }

    private List<PersonalNote> mine() {
        return as(author, () -> notes.mine(TODAY));
    }

    private static <T> T as(String employee, Supplier<T> work) {
        Hat hat = Canaries.WMO;
        try (HatScope worn = HatScope.wear(hat, employee)) {
            return work.get();
        }
    }

    private static boolean isThere(UUID id) throws SQLException {
        try (Connection superuser = TestDatabase.shared().superuser(); var query = superuser.prepareStatement("select 1 from notes.personal_note where id = ?")) {
            query.setObject(1, id);
            return query.executeQuery().next();
        }
    }

    private NoteStore store() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestDatabase.shared().url());
        source.setUser("dw_notes");
        source.setPassword("test");
        NoteStore store = new NoteStore();
        store.database = new NotesDatabase();
        store.database.source = source;
        store.vault = new Vault(keys, Base64.getEncoder().encodeToString("a master key of thirty-two bytes".getBytes(StandardCharsets.US_ASCII)));
        return store;
    }
}
