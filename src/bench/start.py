#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the start of the program to a window that can be used, with and without the cache that the installers bring.

  src/bench/start.py [--rounds 11] [--launcher target/installer/Portrait/bin/Portrait]

The two take turns. The time ends with the line "usable" in the program's log: the start page has been drawn, and the
thread that takes clicks and keys is free (FirstFrame.java). Each has been started once before, so that nothing waits for
the disk. Under a display (DISPLAY) the window is a real one, else the headless platform draws it.
"""
import argparse
import glob
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

TICKS = os.sysconf("SC_CLK_TCK")


def processor(pid):
    """Seconds of all threads of a process so far."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def start(launcher, options):
    """Seconds until the window can be used: by the clock, and of the processors."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "XDG_CONFIG_HOME": home, "JAVA_TOOL_OPTIONS": f"-Dportrait.trial=2 {options}"}
        begin = time.monotonic()
        program = subprocess.Popen(
            [launcher], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        logs = home + "/portrait/logs/*.log"
        while not any(" usable " in pathlib.Path(log).read_text() for log in glob.glob(logs)):
            if program.poll() is not None or time.monotonic() - begin > 60:
                raise SystemExit("the window did not open")
            time.sleep(0.003)
        seconds = time.monotonic() - begin
        work = processor(program.pid)
        program.wait()
        return seconds, work


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--launcher", default="target/installer/Portrait/bin/Portrait")
    arguments = parser.parse_args()
    screen = "" if os.environ.get("DISPLAY") else \
        "-Djava.awt.headless=false -Dglass.platform=Headless -Dprism.order=sw"
    contestants = {"with the cache": f"-XX:AOTMode=on {screen}", "without": f"-XX:AOTMode=off {screen}"}
    before = os.getloadavg()
    times = {name: [] for name in contestants}
    for round_ in range(arguments.rounds + 1):
        for name, options in contestants.items():
            measured = start(arguments.launcher, options)
            if round_ > 0:
                times[name].append(measured)
    print(f"{arguments.rounds} starts of each in turns, {os.cpu_count()} processors, "
          f"{'a real window' if not screen else 'the headless platform'}, load average {before[0]:.1f} before, "
          f"{os.getloadavg()[0]:.1f} after.\n")
    print("| start | median s | fastest s | slowest s | processor s | aim s |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    medians = {}
    for name, measured in times.items():
        clock = [seconds for seconds, _ in measured]
        medians[name] = statistics.median(clock)
        work = statistics.median(seconds for _, seconds in measured)
        print(f"| {name} | {medians[name]:.2f} | {min(clock):.2f} | {max(clock):.2f} | {work:.2f} | 2 |")
    print(f"\nratio {medians['without'] / medians['with the cache']:.2f}")


if __name__ == "__main__":
    main()
