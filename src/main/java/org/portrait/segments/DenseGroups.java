// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.segments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The groups that persist longest in a tree of densities, by excess of mass (Campello, Moulavi, Zimek and Sander 2015,
 * section 5; the root, all rows, is not a group). Where the tree divides, a side below the smallest size is not a group:
 * its rows drop out of the other side, which goes on. Density is the inverse of the height.
 */
final class DenseGroups {
    /** Heights of 0, between equal rows, count as this share of the largest, so that no density is infinite. */
    private static final double LEAST_HEIGHT = 1e-9;

    private final Dendrogram tree;
    private final int smallest;
    private final int[] sizes;
    private final List<Group> groups = new ArrayList<>();
    /** Per row the group out of which it drops. */
    private final int[] last;

    private static final class Group {
        final int node;
        final int parent;
        final double birth;
        double mass;
        boolean chosen;

        Group(int node, int parent, double birth) {
            this.node = node;
            this.parent = parent;
            this.birth = birth;
        }
    }

    private DenseGroups(Dendrogram tree, int smallest) {
        this.tree = tree;
        this.smallest = smallest;
        sizes = tree.sizes();
        last = new int[tree.leaves()];
    }

    /** @return a group for each row, or -1 for noise */
    static int[] of(Dendrogram tree, int smallest) {
        var dense = new DenseGroups(tree, smallest);
        dense.condense();
        dense.choose();
        return dense.labels();
    }

    private void condense() {
        int root = sizes.length - 1;
        groups.add(new Group(root, -1, 0));
        for (int g = 0; g < groups.size(); g++) {
            follow(g);
        }
    }

    /** Down the larger side of the tree until the group divides into two or nothing is left of it. */
    private void follow(int number) {
        Group group = groups.get(number);
        int node = group.node;
        while (node >= tree.leaves()) {
            int merger = node - tree.leaves();
            double density = density(tree.heights()[merger]);
            int left = tree.left()[merger];
            int right = tree.right()[merger];
            boolean leftStays = sizes[left] >= smallest;
            boolean rightStays = sizes[right] >= smallest;
            if (leftStays && rightStays) {
                group.mass += (density - group.birth) * sizes[node];
                groups.add(new Group(left, number, density));
                groups.add(new Group(right, number, density));
                return;
            }
            if (!leftStays) {
                dropped(left, number, density);
            }
            if (!rightStays) {
                dropped(right, number, density);
            }
            if (!leftStays && !rightStays) {
                return;
            }
            node = leftStays ? left : right;
        }
    }

    private double density(double height) {
        double largest = tree.heights()[tree.heights().length - 1];
        double least = largest > 0 ? LEAST_HEIGHT * largest : 1;
        return 1 / Math.max(height, least);
    }

    private void dropped(int node, int group, double density) {
        groups.get(group).mass += (density - groups.get(group).birth) * sizes[node];
        var open = new int[sizes[node]];
        int count = 0;
        open[count++] = node;
        while (count > 0) {
            int next = open[--count];
            if (next < tree.leaves()) {
                last[next] = group;
            } else {
                open[count++] = tree.left()[next - tree.leaves()];
                open[count++] = tree.right()[next - tree.leaves()];
            }
        }
    }

    /** From the leaves up: a group is chosen when it has no less mass than the chosen ones below it together. */
    private void choose() {
        var below = new double[groups.size()];
        for (int g = groups.size() - 1; g > 0; g--) {
            Group group = groups.get(g);
            group.chosen = group.mass >= below[g];
            below[group.parent] += Math.max(group.mass, below[g]);
        }
    }

    /** The highest chosen group above each row. */
    private int[] labels() {
        var labels = new int[groups.size()];
        Arrays.fill(labels, -1);
        for (int g = 1; g < labels.length; g++) {
            int above = labels[groups.get(g).parent];
            labels[g] = above >= 0 ? above : groups.get(g).chosen ? g : -1;
        }
        return Arrays.stream(last).map(g -> labels[g]).toArray();
    }
}
