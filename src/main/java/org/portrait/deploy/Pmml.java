// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.portrait.data.ColumnType;
import org.portrait.data.XmlElement;
import org.portrait.i18n.Messages;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;
import org.portrait.score.ModelSegment;

/**
 * A model in the <a href="https://dmg.org/pmml/v4-4-1/ClusteringModel.html">Predictive Model Markup Language</a> 4.4, with
 * everything it does to a row. Clusters stand in the order of their ranks: of equally near ones, the first has a row.
 */
public final class Pmml {
    /** Whether nothing is missing that distances are measured by. */
    private static final String COMPLETE = "complete";

    private final Model model;
    private final Messages words;

    public Pmml(Model model, Messages words) {
        this.model = model;
        this.words = words;
    }

    /** The document. */
    public String xml() {
        Preparation preparation = Preparation.of(model);
        var root = XmlElement.document("http://www.dmg.org/PMML-4_4", "PMML", "version", "4.4");
        String description = String.join(" ", new ScoringComment(model, words).model("deploy.pmml.gives"));
        root.add("Header", "description", description)
                .add(
                        "Application",
                        "name",
                        "Portrait",
                        "version",
                        model.training().program());
        XmlElement dictionary = root.add("DataDictionary", "numberOfFields", count(model.columns()));
        for (ModelColumn column : model.columns()) {
            String kind = column.type().numeric() || column.type().temporal() ? "continuous" : "categorical";
            dictionary.add("DataField", "name", column.name(), "optype", kind, "dataType", type(column.type()));
        }
        XmlElement clustering = root.add(
                "ClusteringModel",
                "functionName",
                "clustering",
                "modelClass",
                "centerBased",
                "numberOfClusters",
                count(model.segments()));
        XmlElement schema = clustering.add("MiningSchema");
        model.columns()
                .forEach(column ->
                        schema.add("MiningField", "name", column.name(), "invalidValueTreatment", "asMissing"));
        output(clustering.add("Output"));
        transformations(clustering.add("LocalTransformations"), preparation);
        clustering(clustering, preparation);
        return root.xml();
    }

    private static String count(List<?> list) {
        return String.valueOf(list.size());
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case INTEGER, DECIMAL -> "double";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case DATETIME -> "dateTime";
            case CATEGORY, TEXT -> "string";
        };
    }

    /** What an engine makes of a row with missing values differs; here such a row has no segment. */
    private void output(XmlElement output) {
        String nearest = free("nearest");
        String name = free("nearest_name");
        String squared = free("squared_distance");
        result(output, nearest, "categorical", "string", "predictedValue", "false");
        result(output, name, "categorical", "string", "predictedDisplayValue", "false");
        result(output, squared, "continuous", "double", "affinity", "false");
        where(result(output, free("segment"), "categorical", "string", "transformedValue", "true"))
                .add("FieldRef", "field", nearest);
        where(result(output, free("segment_name"), "categorical", "string", "transformedValue", "true"))
                .add("FieldRef", "field", name);
        where(result(output, free("distance"), "continuous", "double", "transformedValue", "true"))
                .add("Apply", "function", "sqrt")
                .add("FieldRef", "field", squared);
    }

    private static XmlElement result(
            XmlElement output, String name, String kind, String type, String feature, String last) {
        return output.add(
                "OutputField",
                "name",
                name,
                "optype",
                kind,
                "dataType",
                type,
                "feature",
                feature,
                "isFinalResult",
                last);
    }

    private XmlElement where(XmlElement result) {
        XmlElement within = result.add("Apply", "function", "if");
        within.add("FieldRef", "field", free(COMPLETE));
        return within;
    }

    private void complete(XmlElement transformations, List<Preparation.Field> scaled) {
        XmlElement complete = derived(transformations, free(COMPLETE), COMPLETE, "categorical", "boolean");
        XmlElement all = scaled.size() == 1 ? complete : complete.add("Apply", "function", "and");
        for (Preparation.Field field : scaled) {
            all.add("Apply", "function", "isNotMissing").add("FieldRef", "field", field.name());
        }
    }

    private static XmlElement derived(XmlElement parent, String name, String title, String kind, String type) {
        return parent.add("DerivedField", "name", name, "displayName", title, "optype", kind, "dataType", type);
    }

    private void transformations(XmlElement transformations, Preparation preparation) {
        for (List<Preparation.Field> stage :
                List.of(preparation.filled(), preparation.clean(), preparation.features(), preparation.scaled())) {
            for (Preparation.Field field : stage) {
                XmlElement derived = derived(
                        transformations,
                        field.name(),
                        field.title(),
                        field.text() ? "categorical" : "continuous",
                        field.text() ? "string" : "double");
                PmmlFormula.write(derived, field.formula());
            }
        }
        complete(transformations, preparation.scaled());
    }

    private void clustering(XmlElement clustering, Preparation preparation) {
        clustering
                .add("ComparisonMeasure", "kind", "distance", "compareFunction", "absDiff")
                .add("squaredEuclidean");
        for (Preparation.Field field : preparation.scaled()) {
            clustering.add("ClusteringField", "field", field.name(), "compareFunction", "absDiff");
        }
        model.segments().stream()
                .sorted(Comparator.comparing(ModelSegment::rank))
                .forEach(segment -> cluster(clustering, segment));
    }

    private static void cluster(XmlElement clustering, ModelSegment segment) {
        String id = String.valueOf(segment.segment());
        String size = String.valueOf(segment.size());
        String n = String.valueOf(segment.centroid().length);
        clustering
                .add("Cluster", "id", id, "name", segment.name(), "size", size)
                .add("Array", "n", n, "type", "real")
                .text(Arrays.stream(segment.centroid())
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(" ")));
    }

    private String free(String name) {
        return Preparation.free(model, name);
    }
}
