"""The network of Izhikevich 2003 in numpy: all connected, steps of 1 ms, two half steps of the potential.

    /usr/bin/python3 izhikevich_numpy.py izhikevich --cells 1000 --seconds 1 [--seed 1] [--spikes FILE]
"""
import time

import numpy as np
from report import arguments, finish


def main():
    settings = arguments("izhikevich").parse_args()
    rng = np.random.default_rng(settings.seed)
    begun = time.perf_counter()
    n = settings.cells or 1000
    excitatory = n * 4 // 5
    exc = np.arange(n) < excitatory
    r = rng.random(n)
    a = np.where(exc, 0.02, 0.02 + 0.08 * r)
    b = np.where(exc, 0.2, 0.25 - 0.05 * r)
    c = np.where(exc, -65 + 15 * r * r, -65.0)
    d = np.where(exc, 8 - 6 * r * r, 2.0)
    noise = np.where(exc, 5.0, 2.0)
    # By row = source: the targets of a cell that fired lie side by side.
    weights = rng.random((n, n)) * np.where(exc, 0.5, -1.0)[:, np.newaxis]
    v = np.full(n, -65.0)
    u = b * v
    steps, cells = [], []
    built = time.perf_counter()
    for step in range(round(settings.seconds * 1000)):
        current = noise * rng.standard_normal(n)
        fired = (v >= 30).nonzero()[0]
        if fired.size:
            steps.append(np.full(fired.size, step))
            cells.append(fired)
            v[fired] = c[fired]
            u[fired] += d[fired]
            current += weights[fired].sum(axis=0)
        for _ in range(2):
            v += 0.5 * ((0.04 * v + 5) * v + 140 - u + current)
        u += a * (b * v - u)
    ended = time.perf_counter()
    finish(settings.spikes, np.concatenate(steps), np.concatenate(cells), runS=ended - built, buildS=built - begun,
           synapses=n * n, version=np.__version__)


main()
