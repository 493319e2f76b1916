package nl.dossierwacht.intake.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

import nl.dossierwacht.intake.gate.MedicalLikeness;

/** Holds the weights of the gate to the papers they are learnt from. */
class MedicalTrainingTest {

    /** Another processor may round otherwise, and what is near nought is left out; more than that is another lesson. */
    private static final double ROUNDING = 0.01;

    @Test
    void theWeightsAreWhatThePapersTeach() throws IOException {
        Map<String, Double> learnt = weights(MedicalTraining.weights(MedicalTraining.LESSONS));
        Map<String, Double> kept;
        try (InputStream file = MedicalLikeness.class.getResourceAsStream("/nl/dossierwacht/intake/medical-likeness.csv")) {
            kept = weights(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        Set<String> all = new HashSet<>(learnt.keySet());
        all.addAll(kept.keySet());
        double apart = all.stream().mapToDouble(feature -> Math.abs(learnt.getOrDefault(feature, 0.0) - kept.getOrDefault(feature, 0.0))).max().orElseThrow();
        assertTrue(apart <= MedicalTraining.LEAST + ROUNDING, "learn the weights anew: -Pgate-lessons; the greatest difference is " + apart);
    }

    @Test
    void judgesAreNoLessons() {
        assertTrue(Collections.disjoint(MedicalTraining.LESSONS, MedicalTraining.JUDGES));
    }

    private static Map<String, Double> weights(String csv) throws IOException {
        return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(csv)).stream().collect(Collectors.toMap(weight -> weight.get("feature"), weight -> Double.valueOf(weight.get("weight"))));
    }
}
