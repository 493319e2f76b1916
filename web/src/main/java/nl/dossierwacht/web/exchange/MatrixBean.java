package nl.dossierwacht.web.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.reuse.Reuse;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.reuse.ReuseMatrix;
import nl.dossierwacht.reuse.ReuseMatrix.Cell;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;

/** The matrix as a picture, one cell of it explained; what it says is law and the same for everybody. */
@Named("matrix")
@RequestScoped
public class MatrixBean {

    private static final ReuseMatrix MATRIX = ReuseMatrix.load();

    @Inject
    WornHat worn;

    private String to;
    private String from;
    private String dossier;

    /** The rows, each what may be used for one task. */
    public List<ReuseEnd> getEnds() {
        return MATRIX.ends();
    }

    /** The cells of a row. */
    public List<Cell> row(ReuseEnd end) {
        return MATRIX.usedFor(end);
    }

    /** How a task is written in an address. */
    public String key(ReuseEnd end) {
        return end.law() + "/" + end.task();
    }

    /** The cell that is explained; {@code null} if none was chosen. */
    public Cell getChosen() {
        String row = to == null || to.isEmpty() ? own().map(this::key).orElse("") : to;
        return MATRIX.ends().stream().filter(end -> key(end).equals(row)).flatMap(end -> MATRIX.usedFor(end).stream()).filter(cell -> key(cell.from()).equals(from)).findFirst().orElse(null);
    }

    /** Whether a row is that of the hat that is worn. */
    public boolean own(ReuseEnd end) {
        return own().filter(end::equals).isPresent();
    }

    /** Whether a request can begin at a cell. */
    public boolean isAskable() {
        return getChosen() != null && own(getChosen().to()) && getChosen().says() != Reuse.NEVER && getChosen().says() != Reuse.OWN_TASK && isMayAsk();
    }

    /** Whether the hat that is worn asks for data. */
    public boolean isMayAsk() {
        return worn.chosen().filter(hat -> Action.DATA_ASK.roles().contains(hat.role())).isPresent();
    }

    /** Whether a cell is the one that is explained. */
    public boolean chosen(Cell cell) {
        return Objects.equals(cell, getChosen());
    }

    private Optional<ReuseEnd> own() {
        return worn.chosen().map(hat -> ReuseEnd.of(hat.domain()));
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getDossier() {
        return dossier;
    }

    public void setDossier(String dossier) {
        this.dossier = dossier;
    }
}
