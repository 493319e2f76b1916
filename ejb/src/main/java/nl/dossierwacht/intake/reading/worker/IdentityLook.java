package nl.dossierwacht.intake.reading.worker;

import java.util.List;

import nl.dossierwacht.intake.gate.IdentityDetector;
import nl.dossierwacht.intake.gate.IdentityFace;
import nl.dossierwacht.intake.reading.PageText;

/** Looks with the gate's own detectors. */
final class IdentityLook implements Look {

    private final IdentityDetector zones = new IdentityDetector();
    private final IdentityFace faces = new IdentityFace();

    /**
     * A line of a zone refuses the page whatever else stands on it, and so does a face that nothing could take enough from. Lines of a zone are tried alone, so that what is written beside them on
     * the page takes nothing from them in the gate.
     */
    @Override
    public boolean isEnough(List<String> lines) {
        return lines.stream().anyMatch(line -> zones.find(page(List.of(line))).isPresent()) || faces.isClearWhateverElseThereIs(page(lines));
    }

    @Override
    public boolean hasSigns(List<String> lines) {
        return lines.stream().anyMatch(line -> line.contains("<<")) || faces.hasSigns(page(lines));
    }

    private static PageText page(List<String> lines) {
        return new PageText(1, List.of(), lines);
    }
}
