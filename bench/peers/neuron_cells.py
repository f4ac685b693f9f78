"""Squid axons and the network of Traub-Miles cells in NEURON, with fixed steps.

    /usr/bin/python3 neuron_cells.py squid --cells 1000 --seconds 1 --scratch FOLDER [--spikes FILE]

NEURON looks the squid's rates up in tables of 1 mV; `--exact` computes them.
"""
import time

import numpy as np
from neuron import __version__, h
from neuron_mechanisms import load_mechanisms
from report import arguments, finish


def membrane(mechanism, area_um2):
    section = h.Section()
    section.nseg = 1
    section.L = section.diam = np.sqrt(area_um2 / np.pi)
    section.cm = 1
    section.insert(mechanism)
    return section


def squid(cells, rng):
    """Membranes of 1000 um2 in which 0.1 nA are 10 uA/cm2."""
    h.dt = 0.01
    h.celsius = 6.3
    sections, kept = [], []
    for _ in range(cells):
        section = membrane("hh", 1000)
        section.el_hh = -54.387
        drive = h.IClamp(section(0.5))
        drive.delay, drive.dur, drive.amp = 0, 1e9, 0.1
        sections.append(section)
        kept.append(drive)
    return sections, 0.0, -65 + 5 * rng.random(cells), kept, None


def cobahh(cells, rng):
    """Membranes of 20000 um2, which have 200 pF and a leak of 10 nS."""
    h.dt = 0.1
    sections = [membrane("traub", 20000) for _ in range(cells)]
    ends = []
    for tau, reversal, mean, spread in ((5, 0, 0.04, 0.015), (10, -80, 0.2, 0.12)):
        receivers = []
        for section in sections:
            receiver = h.ExpSyn(section(0.5))
            receiver.tau, receiver.e = tau, reversal
            receivers.append(receiver)
        ends.append((receivers, np.clip(rng.normal(mean, spread, cells), 0, None)))
    return sections, -20.0, rng.normal(-65, 5, cells), [], ends


def connect(context, ends, cells, rng):
    """Each cell hears from 80 others on average, after one step."""
    wires = []
    for target in range(cells):
        for source in np.flatnonzero(rng.random(cells) < 80 / cells):
            if source == target:
                continue
            excites = source < cells * 4 // 5
            wire = context.gid_connect(int(source), ends[0 if excites else 1][0][target])
            wire.delay = h.dt
            wire.weight[0] = 0.006 if excites else 0.067
            wires.append(wire)
    return wires


def main():
    parser = arguments("squid", "cobahh")
    parser.add_argument("--exact", action="store_true")
    settings = parser.parse_args()
    rng = np.random.default_rng(settings.seed)
    if settings.workload == "cobahh":
        load_mechanisms(h, settings.scratch)
    begun = time.perf_counter()
    h.load_file("stdrun.hoc")
    h.CVode().cache_efficient(1)
    if settings.exact:
        h.usetable_hh = 0
    sections, threshold, start, kept, ends = {"squid": squid, "cobahh": cobahh}[settings.workload](settings.cells, rng)
    context = h.ParallelContext()
    times, who = h.Vector(), h.Vector()
    for cell, section in enumerate(sections):
        context.set_gid2node(cell, 0)
        detector = h.NetCon(section(0.5)._ref_v, None, sec=section)
        detector.threshold = threshold
        context.cell(cell, detector)
        context.spike_record(cell, times, who)
        kept.append(detector)
    wires = connect(context, ends, settings.cells, rng) if ends else []
    context.set_maxstep(10)
    h.finitialize(-65)
    for cell, section in enumerate(sections):
        section(0.5).v = start[cell]
    for receivers, conductances in ends or ():
        for receiver, conductance in zip(receivers, conductances):
            receiver.g = conductance
    h.fcurrent()
    built = time.perf_counter()
    context.psolve(settings.seconds * 1000)
    ended = time.perf_counter()
    steps = np.rint(np.array(times) / h.dt).astype(np.uint32)
    finish(settings.spikes, steps, np.array(who).astype(np.uint32), runS=ended - built, buildS=built - begun,
           synapses=len(wires), version=__version__)


main()
