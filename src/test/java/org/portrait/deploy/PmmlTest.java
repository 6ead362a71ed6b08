// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.dmg.pmml.PMML;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.EvaluatorUtil;
import org.jpmml.evaluator.FieldValue;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portrait.score.Model;
import org.portrait.score.Scored;
import org.xml.sax.SAXException;

/** The schema of PMML and JPMML's evaluator, which we did not write, agree with what is exported. */
class PmmlTest {
    @TempDir
    Path folder;

    static Stream<Trainings> samples() {
        return ScoringSqlTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRowOfTheSamplesIsWhereScoringPutsIt(Trainings training) throws Exception {
        assertEquals(0, compare(training), "ties");
    }

    @Test
    void everyOneOfAHundredThousandRandomRowsIsWhereScoringPutsIt() throws Exception {
        var training = new Trainings(Trainings.everything(folder), Trainings.plainRandom(100_000, 5));
        assertEquals(0, compare(training), "ties");
    }

    @Test
    void strangeNamesAndValuesAreFound() throws Exception {
        assertEquals(0, compare(new Trainings(StrangeModel.model(), StrangeModel.rows())), "ties");
    }

    /** At age 40, both centroids are 2 away. */
    @Test
    void ofEquallyNearClustersTheLargerOneHasTheRow() throws Exception {
        Trainings tie = Trainings.tie();
        assertEquals(2, tie.scored().segments()[0]);
        assertEquals(
                "2",
                evaluator(tie.model())
                        .evaluate(arguments(evaluator(tie.model()), tie, 0))
                        .get("segment"));
    }

    /** @return how many rows are in another segment because two are equally near, up to rounding */
    private static int compare(Trainings training) throws SAXException, IOException, Exception {
        validate(new Pmml(training.model(), ScoringSqlTest.WORDS).xml());
        Scored scored = training.scored();
        Model model = training.model();
        Evaluator evaluator = evaluator(model);
        String segmentField = Preparation.free(model, "segment");
        int ties = 0;
        for (int row = 0; row < scored.rows(); row++) {
            Map<String, ?> found = evaluator.evaluate(arguments(evaluator, training, row));
            int segment = scored.segments()[row];
            String where = "row " + row + " " + EvaluatorUtil.decodeAll(found);
            Object placed = found.get(segmentField);
            if (segment == 0) {
                assertNull(placed, where);
                assertNull(found.get("segment_name"), where);
                assertNull(found.get("distance"), where);
            } else if (!String.valueOf(segment).equals(placed) && Trainings.tied(scored, row)) {
                ties++;
            } else {
                assertEquals(String.valueOf(segment), placed, where);
                assertEquals(model.segments().get(segment - 1).name(), found.get("segment_name"), where);
                double distance = (Double) Objects.requireNonNull(found.get("distance"));
                assertEquals(scored.distances()[row], distance, 1e-12 * Math.max(1, distance), where);
            }
        }
        return ties;
    }

    private static Evaluator evaluator(Model model) throws Exception {
        byte[] xml = new Pmml(model, ScoringSqlTest.WORDS).xml().getBytes(StandardCharsets.UTF_8);
        return new LoadingModelEvaluatorBuilder()
                .load(new ByteArrayInputStream(xml))
                .build();
    }

    private static Map<String, FieldValue> arguments(Evaluator evaluator, Trainings training, int row) {
        var arguments = new HashMap<String, FieldValue>();
        List<InputField> fields = evaluator.getInputFields();
        for (InputField field : fields) {
            arguments.put(field.getName(), field.prepare(training.rows().value(row, field.getName())));
        }
        return arguments;
    }

    /** Against the schema of the Data Mining Group, as JPMML's class model has it. */
    private static void validate(String xml) throws SAXException, IOException {
        assertTrue(xml.startsWith(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PMML xmlns=\"http://www.dmg.org/PMML-4_4\""));
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(PMML.class.getResource("/pmml.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
