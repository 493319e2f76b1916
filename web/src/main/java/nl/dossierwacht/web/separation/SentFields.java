package nl.dossierwacht.web.separation;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;

/** The fields and buttons that a form was sent with, held against the page that it was sent to. */
final class SentFields {

    private static final String OWN_TO_FACES = "jakarta.faces.";
    /** Which button or field an answer in part is asked for; as good as its name. */
    private static final String SOURCE = "jakarta.faces.source";
    private static final Pattern CLIENT_ID = Pattern.compile("[\\w-]+(:[\\w-]+)*");

    private SentFields() {
    }

    /** Whether the page shows all of them now. Faces reads nothing of those that it doesn't. */
    static boolean areShown(FacesContext faces) {
        Set<String> sent = ids(faces.getExternalContext().getRequestParameterMap());
        return sent.stream().allMatch(id -> CLIENT_ID.matcher(id).matches()) && (sent.isEmpty() || seen(faces, sent).containsAll(sent));
    }

    /** Whether a field holds a NUL: no browser sends one, and no database takes it. */
    static boolean holdWhatNobodyTypes(FacesContext faces) {
        return faces.getExternalContext().getRequestParameterValuesMap().values().stream().flatMap(Arrays::stream).anyMatch(value -> value.indexOf(0) >= 0);
    }

    /** What was sent by a component's name: fields and buttons stand in a form, so their names are compound; a form says its own name. */
    private static Set<String> ids(Map<String, String> parameters) {
        Set<String> ids = new HashSet<>();
        parameters.forEach((name, value) -> {
            if (name.equals(SOURCE)) {
                ids.add(value);
            } else if (!name.startsWith(OWN_TO_FACES) && (name.contains(":") || name.equals(value))) {
                ids.add(name);
            }
        });
        return ids;
    }

    private static Set<String> seen(FacesContext faces, Collection<String> ids) {
        Set<String> seen = new HashSet<>();
        VisitContext shown = VisitContext.createVisitContext(faces, ids, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        faces.getViewRoot().visitTree(shown, (context, component) -> {
            seen.add(component.getClientId(faces));
            return VisitResult.ACCEPT;
        });
        return seen;
    }
}
