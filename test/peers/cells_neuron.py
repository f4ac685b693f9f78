"""Single cells and synapses in NEURON, run by hand: /usr/bin/python3 test/peers/cells_neuron.py > test/peers/cells-neuron.json

NEURON's own mechanisms (hh, pas, ExpSyn, Exp2Syn, AlphaSynapse, IntFire1, IntFire4) and ours in bench/peers/mechanisms, solved with CVODE
to 1e-10, but Izhikevich's cells by forward Euler. A section of 10000 um2 has 100 pF; there 1 S/cm2 is 100000 nS, and 0.001 nA is 1 pA.
"""

import json
import os
import sys
import tempfile

import numpy as np
from neuron import h

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../bench/peers"))
from neuron_mechanisms import load_mechanisms  # noqa: E402

h.load_file("stdrun.hoc")
load_mechanisms(h, os.environ.get("BENCH_SCRATCH", os.path.join(tempfile.gettempdir(), "spikewire-peers")))
trains = {}


def arrivals(count, duration, grid=0.1):
    """Times on a grid, spread as evenly as the golden ratio spreads them, none twice."""
    steps = {round((i * 0.6180339887 % 1) * duration / grid) for i in range(1, count)}
    return [round(step * grid, 6) for step in sorted(steps) if step > 0]


def section(area, capacitance, *mechanisms):
    """A membrane of `area` um2 and `capacitance` pF."""
    made = h.Section(name="soma")
    made.nseg = 1
    made.L = made.diam = (area / np.pi) ** 0.5
    made.cm = capacitance / area * 100
    for mechanism in mechanisms:
        made.insert(mechanism)
    return made


def passive():
    """250 pF, 25 nS, -70 mV: tau_m = 10 ms, as LIF by default."""
    made = section(10000, 250, "pas")
    made.g_pas, made.e_pas = 25e-5, -70
    return made


# Far above what any of its inputs reach.
SILENT = {"V_th": 1000}


def current(where, pA):
    clamp = h.IClamp(where(0.5))
    clamp.delay, clamp.dur, clamp.amp = 0, 1e9, pA / 1000
    return clamp


def run(duration, start, wires=(), at=(), exact=True, dt=0.1):
    """Runs from `start` mV, with a spike through each of `wires` at each time."""
    h.cvode_active(1 if exact else 0)
    if exact:
        h.cvode.atol(1e-10)
        h.cvode.rtol(1e-10)
        h.cvode.condition_order(2)
    else:
        h.dt, h.steps_per_ms = dt, 1 / dt
    handler = h.FInitializeHandler(lambda: [wire.event(time) for wire in wires for time in at])
    h.finitialize(start)
    h.continuerun(duration)
    del handler


def spikes_of(where, threshold):
    times = h.Vector()
    counter = h.NetCon(where(0.5)._ref_v, None, sec=where)
    counter.threshold = threshold
    counter.record(times)
    return times, counter


def note(name, ours, duration, times, dt=0.01, potentials=None, within=None):
    """`within` is the tolerance in ms, or in mV of potentials, where it is not that of the test."""
    assert name not in trains
    train = {**ours, "dt": dt, "duration": duration, "times": [round(t, 6) for t in times]}
    if potentials is not None:
        train["V_m"] = {"everyMs": 1, "values": [round(v, 7) for v in potentials][1:]}
    if within is not None:
        train["within"] = within
    trains[name] = train


def compartment(name, ours, made, pA, start, threshold, duration=200):
    """A cell with channels under a constant current."""
    drive = current(made, pA)
    times, counter = spikes_of(made, threshold)
    run(duration, start)
    note(name, {"method": "rk4", "parameters": {"I_e": pA}, **ours}, duration, times)
    del drive, counter


def squid():
    made = section(10000, 100, "hh")
    made.el_hh, made.ena, made.ek = -54.387, 50, -77
    h.celsius = 6.3
    h.usetable_hh = 0
    for density in (5, 7, 10, 20):
        compartment(f"squid {density} uA/cm2", {"model": "hodgkin-huxley"}, made, density * 100, -64.99637933119, 0)


def traub_miles(name, pA, ours={}, wires=lambda made: ((), ())):
    """The mechanism starts with closed gates, the cell of ours with settled ones."""
    made = section(20000, 200, "traub")
    drive = current(made, pA)
    times, counter = spikes_of(made, -20)
    u = 3
    opens = {"m": 0.32 * (13 - u) / np.expm1((13 - u) / 4), "h": 0.128 * np.exp((17 - u) / 18), "n": 0.032 * (15 - u) / np.expm1((15 - u) / 5)}
    shuts = {"m": 0.28 * (u - 40) / np.expm1((u - 40) / 5), "h": 4 / (1 + np.exp((40 - u) / 5)), "n": 0.5 * np.exp((10 - u) / 40)}

    def settle():
        for gate in opens:
            setattr(made(0.5), f"{gate}_traub", opens[gate] / (opens[gate] + shuts[gate]))

    handler = h.FInitializeHandler(settle)
    run(200, -60, *wires(made))
    note(name, {"model": "traub-miles", "method": "rk4", "parameters": {"I_e": pA}, **ours}, 200, times)
    del handler, drive, counter


def traub_miles_with_conductances():
    at = arrivals(80, 200)
    described = {"model": "conductance-exponential", "parameters": {"tau_syn": 5, "E_rev": 0}, "weight": 12, "at": at}
    kept = []

    def wires(made):
        receiver = h.ExpSyn(made(0.5))
        receiver.tau, receiver.e = 5, 0
        wire = h.NetCon(None, receiver)
        wire.weight[0] = 0.012
        kept.extend([receiver, wire])
        return (wire,), at

    traub_miles("traub-miles with ExpSyn", -100, {"synapse": described}, wires)


def wang_buzsaki():
    for pA in (50, 100, 300):
        compartment(f"wang-buzsaki {pA} pA", {"model": "wang-buzsaki"}, section(10000, 100, "wang_buzsaki"), pA, -65, 0)


def morris_lecar():
    made = section(10000, 20, "morris_lecar")
    compartment("morris-lecar hopf 100 pA", {"model": "morris-lecar", "preset": "hopf"}, made, 100, -60, 0, 500)
    made.gca_bar_morris_lecar, made.v_3_morris_lecar, made.v_4_morris_lecar, made.phi_morris_lecar = 4e-5, 12, 17.4, 0.0667
    compartment("morris-lecar saddle-node 42 pA", {"model": "morris-lecar", "preset": "saddle-node"}, made, 42, -60, 0, 500)


def synaptic(name, make, weights, described, at, duration=200, within=None):
    """A passive membrane and one synapse: its potential every ms. `make` gives the point processes and their wires."""
    made = passive()
    kept, wires = make(made)
    for wire in wires:
        wire.weight[0] = weights
    potential = h.Vector().record(made(0.5)._ref_v, 1)
    run(duration, -70, wires, at if wires else ())
    ours = {"model": "lif", "method": "rk4", "parameters": SILENT, "synapse": {**described, "at": at}}
    note(name, ours, duration, [], 0.05, potential, within)
    del kept


def synapses():
    def point(kind, **values):
        def make(made):
            receiver = kind(made(0.5))
            for name, value in values.items():
                setattr(receiver, name, value)
            return receiver, [h.NetCon(None, receiver)]

        return make

    at = arrivals(25, 200)
    for kind, e in (("excitatory", 0), ("inhibitory", -80)):
        described = {"model": "conductance-exponential", "parameters": {"tau_syn": 5, "E_rev": e}, "weight": 10}
        synaptic(f"ExpSyn, {kind}", point(h.ExpSyn, tau=5, e=e), 0.01, described, at)
    described = {"model": "conductance-double-exponential", "parameters": {"tau_rise": 0.5, "tau_decay": 3, "E_rev": 0}}
    described.update(normalisation="peak", weight=10)
    synaptic("Exp2Syn", point(h.Exp2Syn, tau1=0.5, tau2=3, e=0), 0.01, described, at)

    def alphas(made):
        receivers = []
        for time in at:
            receiver = h.AlphaSynapse(made(0.5))
            receiver.onset, receiver.tau, receiver.gmax, receiver.e = time, 2, 0.01, 0
            receivers.append(receiver)
        return receivers, []

    described = {"model": "conductance-alpha", "parameters": {"tau_syn": 2, "E_rev": 0}, "weight": 10}
    # NEURON ends it after 10 tau, where a two-thousandth of the peak is left.
    synaptic("AlphaSynapse", alphas, 0, described, at, within=0.01)
    described = {"model": "nmda", "parameters": {"tau_rise": 2, "tau_decay": 100, "E_rev": 0, "Mg": 1}, "weight": 10}
    synaptic("NMDA receptors", point(h.NmdaReceptor), 0.01, described, at)
    described = {"model": "conductance-exponential", "parameters": {"tau_syn": 5, "E_rev": 0}, "weight": 20}
    for name, values in (("depressing", dict(U=0.5, tau_rec=800, tau_fac=1)), ("facilitating", dict(U=0.03, tau_rec=130, tau_fac=530))):
        stp = {"stp": {"model": "tsodyks-markram", "parameters": values}}
        synaptic(f"Tsodyks-Markram, {name}", point(h.TsodyksMarkram, **values), 0.02, {**described, **stp}, at)


def artificial(name, made, ours, weight, at, duration=500, dt=0.01, within=None):
    """Cells without a membrane, advanced from event to event. The refractory time of 2.05 ms ends between two arrivals."""
    wire = h.NetCon(None, made)
    wire.weight[0] = weight
    times = h.Vector()
    out = h.NetCon(made, None)
    out.record(times)
    run(duration, -65, [wire], at)
    note(name, {"model": "lif-normalised", "method": "exact", **ours}, duration, times, dt, within=within)


def integrate_and_fire():
    at = arrivals(150, 500)
    cell = h.IntFire1()
    cell.tau, cell.refrac = 20, 2.05
    described = {"model": "delta", "parameters": {}, "weight": 0.23, "at": at}
    artificial("IntFire1, LIF with delta synapses", cell, {"parameters": {"tau_m": 20, "t_ref": 2.05}, "synapse": described}, 0.23, at)
    # IntFire4 states a weight by the peak of the potential that one spike brings.
    cell = h.IntFire4()
    cell.taue, cell.taum = 3, 20
    cell.taui1, cell.taui2 = 5, 10
    peak_at = 3 * 20 / (20 - 3) * np.log(20 / 3)
    peak = 3 / (20 - 3) * (np.exp(-peak_at / 20) - np.exp(-peak_at / 3))
    described = {"model": "exponential", "parameters": {"tau_syn": 3}, "weight": 0.23 / peak, "at": at}
    ours = {"parameters": {"tau_m": 20, "t_ref": 0}, "synapse": described}
    # A reset at the end of a step is up to a step late, and what follows begins late, with less current left: the first spike comes
    # within a step, and lateness settles at 2 to 6 of them.
    artificial("IntFire4, LIF with exponential currents", cell, ours, 0.23, at, dt=0.001, within=0.008)


def izhikevich(name, ours, duration=500, dt=0.1, **values):
    made = section(10000, 100)
    cell = h.Izhikevich(made(0.5))
    for parameter, value in values.items():
        setattr(cell, parameter, value)
    times = h.Vector()
    out = h.NetCon(cell, None)
    out.record(times)
    run(duration, -65, exact=False, dt=dt)
    note(name, {"method": "euler", "parameters": {"I_e": values["I"]}, **ours}, duration, times, dt)


def izhikevich_cells():
    for preset, values in (("RS", dict(c=-65, d=8)), ("CH", dict(c=-50, d=2)), ("LTS", dict(b=0.25, c=-65, d=2))):
        izhikevich(f"izhikevich-2003 {preset}", {"model": "izhikevich-2003", "preset": preset}, I=10, **values)
    for preset, C, k, r, t, peak, a, b, c, d, I in (
        ("RS", 100, 0.7, -60, -40, 35, 0.03, -2, -50, 100, 100),
        ("IB", 150, 1.2, -75, -45, 50, 0.01, 5, -56, 130, 600),
    ):
        izhikevich(f"izhikevich-2007 {preset}", {"model": "izhikevich-2007", "preset": preset}, C=C, k_2=k, k_1=-k * (r + t), k_0=k * r * t,
                   peak=peak, a=a, b=b, v_0=r, c=c, d=d, v_start=r, I=I)


squid()
traub_miles("traub-miles 0 pA", 0)
traub_miles("traub-miles 500 pA", 500)
traub_miles_with_conductances()
wang_buzsaki()
morris_lecar()
synapses()
integrate_and_fire()
izhikevich_cells()

version = h.nrnversion(5).strip() or h.nrnversion()
print(json.dumps({"made by": f"test/peers/cells_neuron.py with NEURON {version}", "trains": trains}, indent=1))
