"""The notebook's ring of Izhikevich cells in numpy: one trace for each neuron and receptor, sums by matrix products.

    /usr/bin/python3 ring_numpy.py ring --seconds 1 [--spikes FILE]
"""
import time

import numpy as np
from report import arguments, finish

DT = 0.1
EXC, INH = 100, 20
TAU = {"AMPA": 5.0, "NMDA": 100.0, "GABA_A": 6.0, "GABA_B": 150.0}


def around_the_ring(sources, targets, strongest):
    """Weights by row = target, column = source."""
    apart = np.abs(360 * np.arange(targets)[:, np.newaxis] / targets - 360 * np.arange(sources) / sources)
    return strongest * np.exp(-(np.minimum(apart, 360 - apart) / 14.4) ** 2)


def per_cell(exc, inh):
    return np.repeat(np.array([exc, inh], dtype=float), (EXC, INH))


def main():
    settings = arguments("ring").parse_args()
    begun = time.perf_counter()
    among_exc = around_the_ring(EXC, EXC, 5)
    among_inh = around_the_ring(INH, INH, 10)
    np.fill_diagonal(among_exc, 0)
    np.fill_diagonal(among_inh, 0)
    from_exc = np.vstack([among_exc, around_the_ring(EXC, INH, 10)])
    capacitance, k, rest, instant = per_cell(100, 20), per_cell(3, 1), per_cell(-60, -55), per_cell(-50, -40)
    peak, a, b, c, d = per_cell(50, 25), per_cell(0.01, 0.15), per_cell(5, 8), per_cell(-60, -55), per_cell(400, 200)
    drive = np.zeros(EXC + INH)
    drive[:2] = 500, 400
    keep = {name: np.exp(-DT / tau) for name, tau in TAU.items()}
    v, u = rest.copy(), np.zeros(EXC + INH)
    ampa, nmda, gaba_a, gaba_b = np.zeros(EXC), np.zeros(EXC), np.zeros(INH), np.zeros(INH)
    steps, cells = [], []
    built = time.perf_counter()
    for step in range(round(settings.seconds * 1000 / DT)):
        fired = v >= peak
        q = ((v + 80) / 60) ** 2
        current = (from_exc @ ampa + (from_exc @ nmda) * (q / (1 + q))) * v
        current[EXC:] += (among_inh @ gaba_a) * (v[EXC:] + 70) + (among_inh @ gaba_b) * (v[EXC:] + 90)
        moved = v + DT * (k * (v - rest) * (v - instant) - u + drive - current) / capacitance
        recovered = u + DT * a * (b * (v - rest) - u)
        ampa *= keep["AMPA"]
        nmda *= keep["NMDA"]
        gaba_a *= keep["GABA_A"]
        gaba_b *= keep["GABA_B"]
        who = np.flatnonzero(fired)
        if who.size:
            # A cell that fired is reset instead of being integrated.
            moved[who] = c[who]
            recovered[who] = u[who] + d[who]
            exc, inh = who[who < EXC], who[who >= EXC] - EXC
            ampa[exc] += 1
            nmda[exc] += 1
            gaba_a[inh] += 1
            gaba_b[inh] += 1
            steps.append(np.full(who.size, step))
            cells.append(who)
        v, u = moved, recovered
    ended = time.perf_counter()
    finish(settings.spikes, np.concatenate(steps), np.concatenate(cells), runS=ended - built, buildS=built - begun,
           synapses=2 * EXC * (EXC - 1 + INH) + 2 * INH * (INH - 1), version=np.__version__)


main()
