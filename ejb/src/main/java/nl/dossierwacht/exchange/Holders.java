package nl.dossierwacht.exchange;

import nl.dossierwacht.domain.Law;
import nl.dossierwacht.domain.Task;
import nl.dossierwacht.reuse.ReuseEnd;

/** How a holder is kept and named. */
final class Holders {

    private Holders() {
    }

    static String key(ReuseEnd end) {
        return end.law() + "/" + end.task();
    }

    static ReuseEnd end(String key) {
        String[] parts = key.split("/");
        return new ReuseEnd(Law.valueOf(parts[0]), Task.valueOf(parts[1]));
    }

    /** As a reader of papers and letters knows them. */
    static String dutch(ReuseEnd end) {
        if (end.task() == Task.HULPVERLENING) {
            return "het wijkteam (" + (end.law() == Law.WMO ? "Wmo" : "Jeugdwet") + ")";
        }
        return switch (end.law()) {
            case WMO -> "het team Wmo van de gemeente";
            case JEUGDWET -> "het team Jeugd van de gemeente";
            case PARTICIPATIEWET -> end.task() == Task.HANDHAVING ? "handhaving van de Participatiewet" : "het team Werk en Inkomen van de gemeente";
            case WGS -> "het team Schuldhulp van de gemeente";
            case NONE -> throw new IllegalStateException("no data under no law");
        };
    }
}
