// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.portrait.clean.CleaningRule;
import org.portrait.i18n.Messages;
import org.portrait.score.Model;
import org.portrait.score.ModelColumn;

/** What is to be known of a model outside Portrait. */
final class ScoringComment {
    private final Model model;
    private final Messages words;

    ScoringComment(Model model, Messages words) {
        this.model = model;
        this.words = words;
    }

    /** A comment per line. */
    String sql(SqlDialect dialect) {
        var lines = new ArrayList<>(model("deploy.sql.gives"));
        lines.add(words.text("deploy.sql.missing"));
        boolean text = model.columns().stream().anyMatch(column -> column.type().text());
        if (text
                && model.cleaning().settings().find(CleaningRule.TrimText.class).isPresent()) {
            lines.add(words.text(
                    switch (dialect) {
                        case DUCKDB, SNOWFLAKE, SPARK -> "deploy.sql.text.wide";
                        case POSTGRESQL -> "deploy.sql.text.postgresql";
                        case MYSQL -> "deploy.sql.text.mysql";
                        case BIGQUERY -> "deploy.sql.text.plain";
                    }));
        }
        lines.add(words.text("deploy.sql.columns"));
        for (ModelColumn column : model.columns()) {
            lines.add(words.text("deploy.sql.column", column.name(), words.text("type", column.type())));
        }
        return lines.stream().map(line -> SqlStage.comment(line) + "\n").collect(Collectors.joining());
    }

    /** Where it comes from, what it does and how far that is what training did. */
    List<String> model(String gives) {
        var lines = new ArrayList<String>();
        lines.add(words.text(
                "deploy.made",
                model.training().program(),
                model.training().file(),
                words.number(model.training().rows(), 0)));
        lines.add(words.text(gives));
        if (model.training().agreement() < 1) {
            lines.add(
                    words.text("score.agreement", words.percent(model.training().agreement(), 1)));
        }
        return lines;
    }
}
