# SPDX-License-Identifier: GPL-3.0-or-later
"""scikit-learn as a worker: one answer on stdout for each line on stdin, see PeerLoop.java.

    about                                         about VERSIONS
    data NAME FILE ROWS COLUMNS                   ready
    fit NAME ALGORITHM ITERATIONS K STARTS LABELS fit SECONDS ITERATIONS INERTIA
    three NAME                                    three SECONDS
"""

import sys
import time

import numpy
import sklearn
from sklearn.cluster import KMeans

data = {}


def about():
    try:
        import threadpoolctl

        blas = ", ".join(
            "{} {} kernel {} {} threads".format(
                pool["internal_api"], pool["version"], pool.get("architecture", "unknown"), pool["num_threads"]
            )
            for pool in threadpoolctl.threadpool_info()
            if pool["user_api"] == "blas"
        )
    except ImportError:
        blas = "BLAS unknown, since threadpoolctl is missing"
    return "about scikit-learn {}, numpy {}, {}".format(sklearn.__version__, numpy.__version__, blas)


def load(name, file, rows, columns):
    values = numpy.fromfile(file, dtype="<f8").reshape(int(rows), int(columns))
    data[name] = {"64": numpy.ascontiguousarray(values, dtype=numpy.float64)}
    return "ready"


def precise(name, bits):
    """The 32-bit copy is made when it is first asked for, outside the clock."""
    if bits not in data[name]:
        data[name][bits] = data[name]["64"].astype(numpy.float32)
    return data[name][bits]


def fit(name, algorithm, iterations, k, starts, labels):
    rows = precise(name, algorithm[-2:])
    centroids = numpy.fromfile(starts, dtype="<f8").reshape(int(k), rows.shape[1]).astype(rows.dtype)
    model = KMeans(
        n_clusters=int(k), init=centroids, n_init=1, tol=0, max_iter=int(iterations), algorithm=algorithm[:-2]
    )
    start = time.perf_counter()
    model.fit(rows)
    seconds = time.perf_counter() - start
    model.labels_.astype(numpy.uint8).tofile(labels)
    return "fit {:.9f} {} {:.17g}".format(seconds, model.n_iter_, model.inertia_)


def three(name):
    rows = data[name]["64"]
    start = time.perf_counter()
    for k in (5, 10, 15):
        KMeans(n_clusters=k, n_init=1, tol=0, random_state=0).fit(rows)
    return "three {:.9f}".format(time.perf_counter() - start)


answers = {"about": about, "data": load, "fit": fit, "three": three}
for line in sys.stdin:
    word, *rest = line.split()
    print(answers[word](*rest), flush=True)
