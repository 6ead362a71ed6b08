#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Portrait beside scikit-learn, ELKI, Smile, Tribuo and Weka; see README.md beside this file.
#   src/bench/run.sh [--quick | --full | --sweep | --slider | --views | --optimum] [--fresh] [--minutes 30] [--scale 0.01]
set -euo pipefail
cd "$(dirname "$0")/../.."

python=${PYTHON:-}
if [ -z "$python" ]; then
  python=$([ -x /usr/bin/python3 ] && echo /usr/bin/python3 || echo python3)
fi
if ! "$python" -c 'import sklearn' 2>/dev/null; then
  echo "$python has no scikit-learn: install the package python3-sklearn, or name another Python in PYTHON" >&2
  exit 1
fi

mvn -q -B -ntp -Pbench test-compile exec:exec@launch-file >&2
{ read -r java; read -r path; read -r flags; } < target/bench/launch
exec "$java/bin/java" -Xmx1g -cp "$path" "-Dbench.flags=$flags" "-Dbench.python=$python" org.portrait.bench.Bench "$@"
