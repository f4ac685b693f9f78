"""Why the Brunel network is a little more regular in Brian2: when a held cell hears again.

    /usr/bin/python3 bench/peers/brunel_refractory.py --seeds 8

A step of Brian2 integrates, then adds what arrives, then resets; a variable held `unless refractory` takes no input either. What arrives
at the end of the last step of the refractory time is lost there. In Spikewire a step begins with what arrives, so that the same spikes
are the first to count. `as written` is the network of brian2_networks.py, `hears in time` takes these spikes too, all else equal.
"""
import argparse

import brian2 as b2
import numpy as np
from brian2 import ms, mV, second

CELLS, EXC, JUMP, RATIO, DT = 1250, 1000, 0.1 * np.sqrt(10), 5, 0.1
START, END, WINDOW = 400, 2000, 100
# Arrivals of the background in a step: twice what alone would hold the mean at threshold.
BACKGROUND = 2 * 20 / (JUMP * 20) * DT


def simulate(hears_in_time, seed):
    """Rate, CV of intervals and Fano factor of one cell, as bench:agree has them."""
    b2.start_scope()
    b2.seed(seed)
    rng = np.random.default_rng(seed)
    b2.defaultclock.dt = DT * ms
    if hears_in_time:
        # Held without the flag, which would refuse inputs as well: they count from the last step of the refractory time on.
        equations, reset, gate = "dv/dt = -v * int(not_refractory) / tau_m : volt\nhears : second", "; hears = t + 1.95*ms", "int(t >= hears)"
    else:
        equations, reset, gate = "dv/dt = -v / tau_m : volt (unless refractory)", "", "1"
    group = b2.NeuronGroup(CELLS, equations, threshold="v >= 20*mV", reset="v = 10*mV" + reset, refractory=2.1 * ms,
                           method="exponential_euler" if hears_in_time else "exact", namespace=dict(tau_m=20 * ms))
    group.v = "rand() * 20*mV"
    if hears_in_time:
        group.hears = -1 * second
    objects = [group]
    for first, last, weight in ((0, EXC, JUMP), (EXC, CELLS, -RATIO * JUMP)):
        incoming = (last - first) // 10
        synapses = b2.Synapses(group[first:last], group, delay=1.5 * ms, namespace=dict(weight=weight * mV),
                               on_pre="v_post += weight * " + gate.replace("hears", "hears_post"))
        synapses.connect(i=rng.integers(last - first, size=CELLS * incoming), j=np.arange(CELLS * incoming) // incoming)
        objects.append(synapses)
    if hears_in_time:
        group.run_regularly(f"v += {JUMP}*mV * poisson({BACKGROUND}) * {gate}", when="synapses", dt=DT * ms)
    else:
        objects.append(b2.PoissonInput(group, "v", N=EXC // 10, rate=BACKGROUND / DT / (EXC // 10) * 1000 * b2.Hz, weight=JUMP * mV))
    spikes = b2.SpikeMonitor(group)
    b2.Network(*objects, spikes).run(END * ms)
    trains = [t[t >= START * ms] / ms for t in spikes.spike_trains().values()]
    intervals = [np.diff(t) for t in trains if len(t) > 3]
    counts = [np.histogram(t, np.arange(START, END + 1, WINDOW))[0] for t in trains]
    return (sum(map(len, trains)) / CELLS / (END - START) * 1000,
            np.mean([d.std() / d.mean() for d in intervals]),
            np.mean([k.var(ddof=1) / k.mean() for k in counts if k.any()]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=8)
    seeds = parser.parse_args().seeds
    b2.prefs.logging.console_log_level = "ERROR"
    print("| Brian2 | rate, Hz | CV of intervals | Fano, one cell in 100 ms |\n| --- | --- | --- | --- |")
    for name, hears_in_time in (("as written", False), ("hears in time", True)):
        figures = np.array([simulate(hears_in_time, seed) for seed in range(1, seeds + 1)])
        cells = [f"{mean:.4g} ± {sd:.2g}" for mean, sd in zip(figures.mean(axis=0), figures.std(axis=0, ddof=1))]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


main()
