// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.personas;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import smile.base.cart.DecisionNode;
import smile.base.cart.InternalNode;
import smile.base.cart.Node;
import smile.base.cart.SplitRule;
import smile.classification.DecisionTree;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.measure.NominalScale;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.vector.ByteVector;
import smile.data.vector.ValueVector;

/**
 * Smile's classification tree (CART, Breiman et al. 1984, Gini impurity) over yes-or-no questions. They are its columns,
 * so that it cuts where people would; on columns of numbers it would cut anywhere, and where values repeat it passes
 * over cuts between two of them whose neighbouring rows happen to be of one segment. All columns are looked at in every
 * node, so nothing is drawn, and the first of equally good questions is taken.
 */
final class SmileTree {
    private static final NominalScale YES_OR_NO = new NominalScale("no", "yes");

    private final List<Question> questions;
    private final Tuple allYes;

    private SmileTree(List<Question> questions, Tuple allYes) {
        this.questions = questions;
        this.allYes = allYes;
    }

    /**
     * @param questions at least one
     * @param answers per question the rows that answer yes
     * @param labels the segment of each row, 0 to {@code k - 1}
     * @param leaf the fewest rows of a leaf
     */
    static RuleTree grow(List<Question> questions, List<BitSet> answers, int[] labels, int k, int depth, int leaf) {
        var columns = new ValueVector[questions.size()];
        for (int q = 0; q < columns.length; q++) {
            var answer = new byte[labels.length];
            answers.get(q).stream().forEach(row -> answer[row] = 1);
            columns[q] = new ByteVector(new StructField("q" + q, DataTypes.ByteType, YES_OR_NO), answer);
        }
        var frame = new DataFrame(columns);
        var yes = new int[columns.length];
        Arrays.fill(yes, 1);
        var segment = new StructField("segment", DataTypes.IntType);
        // in Smile the root is at depth 1, and a node at the greatest depth is a leaf
        var tree = new DecisionTree(
                frame,
                labels,
                segment,
                k,
                SplitRule.GINI,
                depth + 1,
                Integer.MAX_VALUE,
                leaf,
                columns.length,
                null,
                null);
        return new SmileTree(questions, Tuple.of(frame.schema(), yes)).translated(tree.root());
    }

    private RuleTree translated(Node node) {
        return switch (node) {
            case InternalNode fork -> {
                RuleTree met = translated(fork.trueChild());
                RuleTree unmet = translated(fork.falseChild());
                boolean meansYes = fork.branch(allYes);
                yield new RuleTree.Fork(questions.get(fork.feature()), meansYes ? met : unmet, meansYes ? unmet : met);
            }
            case DecisionNode leaf -> new RuleTree.Leaf(leaf.output());
            default -> throw new IllegalStateException("no node of a classification tree: " + node);
        };
    }
}
