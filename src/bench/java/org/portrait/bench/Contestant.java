// SPDX-License-Identifier: GPL-3.0-or-later
package org.portrait.bench;

/** Who takes part. */
enum Contestant {
    OURS("Portrait", Host.OURS, "lloyd", Work.EQUAL),
    SKLEARN_LLOYD("scikit-learn Lloyd", Host.PYTHON, "lloyd64", Work.EQUAL),
    SKLEARN_ELKAN("scikit-learn Elkan", Host.PYTHON, "elkan64", Work.EQUAL),
    SKLEARN_LLOYD_32("scikit-learn Lloyd float32", Host.PYTHON, "lloyd32", Work.SINGLE_PRECISION),
    SKLEARN_ELKAN_32("scikit-learn Elkan float32", Host.PYTHON, "elkan32", Work.SINGLE_PRECISION),
    ELKI_EXPONION("ELKI Exponion", Host.ELKI, "exponion", Work.EQUAL),
    ELKI_SHALLOT("ELKI Shallot", Host.ELKI, "shallot", Work.EQUAL),
    ELKI_HAMERLY("ELKI Hamerly", Host.ELKI, "hamerly", Work.EQUAL),
    ELKI_ELKAN("ELKI Elkan", Host.ELKI, "elkan", Work.EQUAL),
    ELKI_KD_TREE("ELKI kd-tree", Host.ELKI, "kd-tree", Work.EQUAL),
    ELKI_LLOYD("ELKI Lloyd", Host.ELKI, "lloyd", Work.EQUAL),
    SMILE("Smile †", Host.SMILE, "fit", Work.OWN_SEEDS),
    TRIBUO("Tribuo †", Host.TRIBUO, "fit", Work.OWN_SEEDS),
    WEKA("Weka †", Host.WEKA, "fit", Work.OWN_SEEDS);

    /** How comparable the work is. */
    enum Work {
        /** Same start centroids, same limit, doubles: the results must agree. */
        EQUAL,
        /** The same with floats: the results nearly agree. */
        SINGLE_PRECISION,
        /** The library takes no start centroids: another descent, from seeds drawn within the time. */
        OWN_SEEDS
    }

    private final String title;
    private final Host host;
    private final String algorithm;
    private final Work work;

    Contestant(String title, Host host, String algorithm, Work work) {
        this.title = title;
        this.host = host;
        this.algorithm = algorithm;
        this.work = work;
    }

    String title() {
        return title;
    }

    Host host() {
        return host;
    }

    String algorithm() {
        return algorithm;
    }

    Work work() {
        return work;
    }
}
