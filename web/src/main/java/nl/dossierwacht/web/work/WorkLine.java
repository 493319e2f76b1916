package nl.dossierwacht.web.work;

import nl.dossierwacht.work.WorkItem;

/** One thing to do, with where to do it. */
public record WorkLine(WorkItem item, String icon, String path) {

    static WorkLine of(WorkItem item) {
        String number = item.number();
        return switch (item.kind()) {
            case DECIDE -> new WorkLine(item, "clock", "/dossier/view.xhtml?nr=" + number);
            case CHOOSE -> new WorkLine(item, "file", "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            case WAITED_IN_VAIN -> new WorkLine(item, "file", "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            case INFORM -> new WorkLine(item, "people", "/dossier/view.xhtml?tab=personen&nr=" + number);
            case ADVISE -> new WorkLine(item, "medical", "/medical/advice.xhtml?nr=" + number);
            case DEAL_WITH_SIGNAL -> new WorkLine(item, "mail", "/suspicion/signal.xhtml?nr=" + number);
            case TELL_OF_REPORT -> new WorkLine(item, "people", "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            case DECIDE_REQUEST -> new WorkLine(item, "swap", "/exchange/decide.xhtml?nr=" + number);
            case TELL_OF_REQUEST -> new WorkLine(item, "people", "/dossier/view.xhtml?tab=delen&nr=" + number);
            case ANSWER_LATE -> new WorkLine(item, "ask", "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            case GATHER -> new WorkLine(item, "eye", "/inspection/gather.xhtml?nr=" + number);
            case ANSWER_INSPECTION -> new WorkLine(item, "eye", "/inspection/request.xhtml?nr=" + number);
            case JUDGE_EMERGENCY -> new WorkLine(item, "pulse", "/emergency/use.xhtml?nr=" + number);
            case TELL_OF_EMERGENCY -> new WorkLine(item, "pulse", "/dossier/view.xhtml?tab=delen&nr=" + number);
            case TELL_OF_BODY -> new WorkLine(item, "people", "/dossier/view.xhtml?tab=werkdossier&nr=" + number);
            case SEE_OPENING -> new WorkLine(item, "eye", "/dossier/view.xhtml?nr=" + number);
            case NAME_ANOTHER -> new WorkLine(item, "lock", "/dossier/view.xhtml?nr=" + number);
            case NAME_SOMEBODY -> new WorkLine(item, "lock", "/confidential/orphans.xhtml");
            case FINALISE -> new WorkLine(item, "archive", "/archive/finalise.xhtml?nr=" + number);
        };
    }
}
