package nl.dossierwacht.web.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import nl.dossierwacht.audit.SmallCells;
import nl.dossierwacht.exchange.RequestCounts;
import nl.dossierwacht.exchange.RequestCounts.Outcome;
import nl.dossierwacht.reuse.Reuse;
import nl.dossierwacht.reuse.ReuseEnd;
import nl.dossierwacht.reuse.ReuseMatrix;
import nl.dossierwacht.reuse.ReuseMatrix.Cell;
import nl.dossierwacht.separation.Action;
import nl.dossierwacht.separation.WornHat;
import nl.dossierwacht.web.text.Say;

/** The matrix as a picture, one cell of it explained; what it says is law and the same for everybody. */
@Named("matrix")
@RequestScoped
public class MatrixBean {

    private static final ReuseMatrix MATRIX = ReuseMatrix.load();

    @Inject
    WornHat worn;

    @Inject
    RequestCounts counts;

    @Inject
    Say say;

    private String to;
    private String from;
    private String dossier;
    private List<RequestCounts.Cell> counted;

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

    /** Whether the hat that is worn sees how often was asked. */
    public boolean isCounted() {
        return worn.chosen().filter(hat -> Action.EXCHANGE_OVERVIEW.roles().contains(hat.role())).isPresent();
    }

    /** How often was asked in a cell, in words; empty if nothing was. */
    public String often(Cell cell) {
        return inCell(cell).map(found -> words(found.all())).orElse("");
    }

    /** What came of the requests in the cell that is explained, those outcomes that there were. */
    public List<Outcome> getOutcomes() {
        return inCell(getChosen()).map(found -> Stream.of(Outcome.values()).filter(found.by()::containsKey).toList()).orElse(List.of());
    }

    /** How many requests in the cell that is explained had an outcome, in words. */
    public String number(Outcome outcome) {
        return inCell(getChosen()).map(found -> words(found.by().get(outcome))).orElse("");
    }

    private Optional<RequestCounts.Cell> inCell(Cell cell) {
        if (counted == null) {
            counted = counts.ofLastYear();
        }
        return counted.stream().filter(found -> found.holder().equals(cell.from()) && found.asker().equals(cell.to())).findFirst();
    }

    private String words(SmallCells.Cell cell) {
        return cell.few() ? say.text("exchange.counts.few") : say.text("exchange.counts.some", cell.shown());
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
