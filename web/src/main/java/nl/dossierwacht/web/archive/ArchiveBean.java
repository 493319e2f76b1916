package nl.dossierwacht.web.archive;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.archive.ArchiveService;
import nl.dossierwacht.archive.ArchiveView;
import nl.dossierwacht.web.dossier.DossierBean;

/** The archive file on the dossier page: what it holds, and whether it is still as it was made. */
@Named("archiveFile")
@ViewScoped
public class ArchiveBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ArchiveService archive;

    @Inject
    transient DossierBean dossier;

    private final HashMap<UUID, Boolean> checked = new HashMap<>();
    private transient ArchiveView view;

    /** What the archive file holds; {@code null} if the dossier wasn't finalised. */
    public ArchiveView getView() {
        if (view == null) {
            view = archive.of(dossier.getNumber()).orElse(null);
        }
        return view;
    }

    /** Opens every item and compares its digest. */
    public void check() {
        checked.clear();
        archive.check(dossier.getNumber()).forEach(item -> checked.put(item.item(), item.whole()));
    }

    /** What checking showed, by item; empty if it wasn't done on this page. */
    public Map<UUID, Boolean> getChecked() {
        return checked;
    }

    /** Whether all items are still as they were made. */
    public boolean isWhole() {
        return !checked.isEmpty() && checked.values().stream().allMatch(Boolean::booleanValue);
    }
}
