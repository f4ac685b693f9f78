"""Weights of competing inputs in Brian2, as rows of the table in docs/coverage.md: the network `stdp` of brian2_networks.py.

    /usr/bin/python3 bench/peers/competing_brian2.py --start even --until 100 200 [--together] [--runs 3]

`--together` counts two spikes in one step as growth, as Brian2's order of events does by itself. The program is generated as C++ and run
anew for each run, without a seed.
"""
import argparse
import tempfile

import brian2 as b2
import brian2_networks
import numpy as np


def simulate(start, until, together):
    """Rows (shares below 0.1 and 0.2, above 0.8 and 0.9 [%], rate since the row before [Hz]), one for each time."""
    b2.device.reinit()
    b2.device.activate(build_on_run=False)
    objects, group, dt = brian2_networks.stdp(1, int(together))
    b2.defaultclock.dt = dt * b2.ms
    synapses = objects[-1]
    if start == "even":
        synapses.w = "0.01 * rand()"
    weights = b2.StateMonitor(synapses, "w", record=np.arange(1000), dt=10 * b2.second)
    spikes = b2.SpikeMonitor(group)
    network = b2.Network(*objects, weights, spikes)
    # One row of weights more: those at the end of the last ten seconds are noted at the beginning of the next.
    network.run((until[-1] + 0.001) * b2.second, namespace={})
    with tempfile.TemporaryDirectory() as folder:
        b2.device.build(directory=folder, compile=True, run=True, debug=False)
        w, t = np.array(weights.w) / 0.01, np.array(spikes.t / b2.second)
    rows, before = [], 0
    for time in until:
        now = w[:, round(time / 10)]
        shares = [100 * np.mean(now < 0.1), 100 * np.mean(now < 0.2), 100 * np.mean(now > 0.8), 100 * np.mean(now > 0.9)]
        rows.append(shares + [np.sum((t > before) & (t <= time)) / (time - before)])
        before = time
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--start", choices=("even", "half"), default="even")
    parser.add_argument("--until", type=int, nargs="+", default=[100, 200], help="seconds, tens of them")
    parser.add_argument("--together", action="store_true")
    parser.add_argument("--runs", type=int, default=1)
    chosen = parser.parse_args()
    b2.prefs.logging.console_log_level = "ERROR"
    b2.prefs.devices.cpp_standalone.openmp_threads = 0
    b2.set_device("cpp_standalone", build_on_run=False)
    name = "0.01, Brian2" + (", pairs in one step grow" if chosen.together else "")
    begun = "spread evenly" if chosen.start == "even" else "all 0.5"
    for _ in range(chosen.runs):
        for time, row in zip(chosen.until, simulate(chosen.start, chosen.until, chosen.together)):
            print(f"| {name} | {begun} | {time} | {' | '.join(f'{figure:.0f}' for figure in row[:4])} | {row[4]:.1f} |", flush=True)


main()
