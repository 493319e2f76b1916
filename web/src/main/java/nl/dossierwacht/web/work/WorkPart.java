package nl.dossierwacht.web.work;

import java.util.List;

/** A part of the list of work, as in this week. */
public record WorkPart(String name, List<WorkLine> items) {
}
