"""Single cells in Brian2, run by hand: /usr/bin/python3 test/peers/cells_brian2.py > test/peers/cells-brian2.json

Every neuron model at our method and step, under a constant current or a list of spikes through one synapse. Times are those at which a
step ends, as in Spikewire; Brian2 stamps the start. For the same reason a refractory time is stated a step longer here: Brian2 counts
it from the start of the step that ended with the spike.
"""

import json

import brian2 as b2
import numpy as np
from brian2 import Gohm, mV, ms, nS, pA, pF

b2.prefs.codegen.target = "numpy"

trains = {}
OUR_METHODS = {"exact": "exact", "rk4": "rk4", "euler": "euler", "exponential_euler": "exponential-euler"}


def arrivals(count, duration, dt):
    """Times on the grid, spread as evenly as the golden ratio spreads them, none twice."""
    steps = {round((i * 0.6180339887 % 1) * duration / dt) for i in range(1, count)}
    return [round(step * dt, 6) for step in sorted(steps) if step > 0]


def cell(name, ours, equations, names, dt, duration, until, method="rk4", refractory=0, reset="", start={}, each_step="", synapse=None):
    """Notes the spike times [ms] of one cell. `ours` says which model of Spikewire, and with what, should give the same.

    `refractory` is a time in ms, or a condition while which no second spike is counted.
    """
    b2.start_scope()
    b2.defaultclock.dt = dt * ms
    if not isinstance(refractory, str):
        refractory = (refractory + dt) * ms if refractory else False
    group = b2.NeuronGroup(1, equations, threshold=until, reset=reset, refractory=refractory, method=method, namespace=names)
    for variable, value in start.items():
        setattr(group, variable, value)
    monitor = b2.SpikeMonitor(group)
    objects = [group, monitor]
    if each_step:
        group.run_regularly(each_step, when="groups")
    train = {"model": name.split(" ")[0], "method": OUR_METHODS[method], **ours, "dt": dt, "duration": duration}
    if synapse:
        on_pre, described, count = synapse
        at = arrivals(count, duration, dt)
        source = b2.SpikeGeneratorGroup(1, [0] * len(at), at * ms)
        path = b2.Synapses(source, group, on_pre=on_pre, namespace=names)
        path.connect()
        objects += [source, path]
        # Brian2 lets it act at the end of the step.
        train["synapse"] = {**described, "at": [round(time + dt, 6) for time in at]}
    b2.Network(objects).run(duration * ms)
    assert name not in trains
    trains[name] = {**train, "times": [round(float(t / ms) + dt, 6) for t in monitor.t]}


def lif():
    """Integrated exactly on both sides."""
    plain = "dv/dt = (E - v) / tau + I / C : volt (unless refractory)"
    names = dict(E=-70 * mV, tau=10 * ms, C=250 * pF, I=500 * pA)
    cell("lif 500", {"parameters": {"I_e": 500}}, plain, names, 0.1, 300, "v >= -55*mV", "exact", 2, "v = -70*mV", {"v": -70 * mV})
    driven = plain.replace("I / C", "(I + J) / C") + "\ndJ/dt = -J / (5*ms) : amp"
    described = {"model": "exponential", "parameters": {"tau_syn": 5}, "weight": 300}
    cell("lif exponential synapse", {"parameters": {"I_e": 200}}, driven, dict(names, I=200 * pA), 0.1, 500, "v >= -55*mV", "exact", 2,
         "v = -70*mV", {"v": -70 * mV}, synapse=("J_post += 300*pA", described, 60))
    leak = "dv/dt = (-g * (v - E) + I) / C : volt (unless refractory)"
    names = dict(E=-70 * mV, g=10 * nS, C=200 * pF, I=200 * pA)
    cell("lif-leak 200", {"parameters": {"I_e": 200}}, leak, names, 0.1, 500, "v >= -55*mV", "exact", 2, "v = -70*mV", {"v": -70 * mV})
    normalised = "dv/dt = (1.5*mV - v) / (20*ms) : volt (unless refractory)"
    cell("lif-normalised 1.5", {"parameters": {"I_e": 1.5}}, normalised, {}, 0.1, 500, "v >= 1*mV", "exact", 2, "v = 0*mV")
    subtract = plain.replace(" (unless refractory)", "")
    names = dict(E=-70 * mV, tau=10 * ms, C=250 * pF, I=800 * pA)
    cell("lif-subtract 800", {"parameters": {"I_e": 800}}, subtract, names, 0.1, 300, "v >= -55*mV", "exact", 0, "v -= 15*mV",
         {"v": -70 * mV})


def lif_in_mv():
    free = "dv/dt = (-v + R * J) / (20*ms) : volt (unless refractory)\ndJ/dt = -J / (3*ms) : amp"
    names = dict(R=1 * Gohm)
    described = {"model": "exponential", "parameters": {"tau_syn": 3}, "weight": 60}
    for name, equations in (("lif-mv", free), ("lif-mv-held", free + " (unless refractory)")):
        cell(f"{name} exponential synapse", {}, equations, names, 0.1, 500, "v >= 20*mV", "exact", 2, "v = 10*mV", {"v": 0 * mV},
             synapse=("J_post += 60*pA", described, 120))
    delta = "dv/dt = -v / (20*ms) : volt (unless refractory)"
    cell("lif-mv delta synapse", {}, delta, {}, 0.1, 500, "v >= 20*mV", "exact", 2, "v = 10*mV",
         synapse=("v_post += 5*mV", {"model": "delta", "parameters": {}, "weight": 5}, 150))


def lif_in_discrete_time():
    """Maps: a line of code for each step."""
    for name, factor in (("lif-discrete", 1), ("lif-discrete-scaled", 1 - np.exp(-0.1))):
        current = 0.25 if factor == 1 else 1.7
        cell(f"{name} {current}", {"method": "exact", "parameters": {"I_e": current}}, "v : 1\ns : 1", {}, 1, 300, "v >= 1", reset="s = 1",
             each_step=f"v = {np.exp(-0.1)!r} * v + {factor * current!r} - s\ns = 0")


def adex(preset, C, g, E, a, tau_w, b, V_r, I):
    """Beyond the peak, 0 mV, the right sides are those of the peak."""
    equations = """
    dv/dt = (-g * (clip(v, -1*volt, 0*mV) - E) + g * D * exp((clip(v, -1*volt, 0*mV) - VT) / D) - w + I) / C : volt
    dw/dt = (a * (clip(v, -1*volt, 0*mV) - E) - w) / tau_w : amp
    """
    names = dict(C=C * pF, g=g * nS, E=E * mV, a=a * nS, tau_w=tau_w * ms, b=b * pA, Vr=V_r * mV, I=I * pA, VT=-50 * mV, D=2 * mV)
    cell(f"adex {preset}", {"preset": preset}, equations, names, 0.05, 500, "v >= 0*mV", reset="v = Vr; w += b", start={"v": E * mV})


def gates(rates, v):
    """Where gates settle at a potential, from their rates of opening and closing."""
    return {gate: float(opens(v) / (opens(v) + closes(v))) for gate, (opens, closes) in rates.items()}


def squid(I, method):
    equations = """
    dv/dt = (12000*nS * m**3 * h * (50*mV - v) + 3600*nS * n**4 * (-77*mV - v) + 30*nS * (-54.387*mV - v) + I) / (100*pF) : volt
    dm/dt = (1 / exprel(-(U + 40) / 10) * (1 - m) - 4 * exp(-(U + 65) / 18) * m) / ms : 1
    dh/dt = (0.07 * exp(-(U + 65) / 20) * (1 - h) - h / (1 + exp(-(U + 35) / 10))) / ms : 1
    dn/dt = (0.1 / exprel(-(U + 55) / 10) * (1 - n) - 0.125 * exp(-(U + 65) / 80) * n) / ms : 1
    U = v / mV : 1
    """
    rates = {
        "m": (lambda v: -0.1 * (v + 40) / np.expm1(-(v + 40) / 10), lambda v: 4 * np.exp(-(v + 65) / 18)),
        "h": (lambda v: 0.07 * np.exp(-(v + 65) / 20), lambda v: 1 / (1 + np.exp(-(v + 35) / 10))),
        "n": (lambda v: -0.01 * (v + 55) / np.expm1(-(v + 55) / 10), lambda v: 0.125 * np.exp(-(v + 65) / 80)),
    }
    rest = -64.99637933119
    cell(f"hodgkin-huxley {I} {method}", {"parameters": {"I_e": I}}, equations, dict(I=I * pA), 0.01, 200, "v >= 0*mV", method,
         refractory="v >= 0*mV", start={"v": rest * mV, **gates(rates, rest)})


def traub_miles(I, method):
    equations = """
    dv/dt = (20000*nS * m**3 * h * (50*mV - v) + 6000*nS * n**4 * (-90*mV - v) + 10*nS * (-60*mV - v) + I) / (200*pF) : volt
    dm/dt = (1.28 / exprel((13 - U) / 4) * (1 - m) - 1.4 / exprel((U - 40) / 5) * m) / ms : 1
    dh/dt = (0.128 * exp((17 - U) / 18) * (1 - h) - 4 / (1 + exp((40 - U) / 5)) * h) / ms : 1
    dn/dt = (0.16 / exprel((15 - U) / 5) * (1 - n) - 0.5 * exp((10 - U) / 40) * n) / ms : 1
    U = (v + 63*mV) / mV : 1
    """
    rates = {
        "m": (lambda u: 0.32 * (13 - u) / np.expm1((13 - u) / 4), lambda u: 0.28 * (u - 40) / np.expm1((u - 40) / 5)),
        "h": (lambda u: 0.128 * np.exp((17 - u) / 18), lambda u: 4 / (1 + np.exp((40 - u) / 5))),
        "n": (lambda u: 0.032 * (15 - u) / np.expm1((15 - u) / 5), lambda u: 0.5 * np.exp((10 - u) / 40)),
    }
    cell(f"traub-miles {I} {method}", {"parameters": {"I_e": I}}, equations, dict(I=I * pA), 0.05, 200, "v > -20*mV", method,
         refractory=3, start={"v": -60 * mV, **gates(rates, 3)})


def wang_buzsaki(I):
    equations = """
    dv/dt = (3500*nS * m**3 * h * (55*mV - v) + 900*nS * n**4 * (-90*mV - v) + 10*nS * (-65*mV - v) + I) / (100*pF) : volt
    m = am / (am + 4*exp(-(v + 60*mV) / (18*mV))) : 1
    am = 1 / exprel(-(v + 35*mV) / (10*mV)) : 1
    dh/dt = 5 * (0.07*exp(-(v + 58*mV) / (20*mV)) * (1 - h) - h / (exp(-0.1*(v + 28*mV)/mV) + 1)) / ms : 1
    dn/dt = 5 * (0.1 / exprel(-0.1*(v + 34*mV)/mV) * (1 - n) - 0.125*exp(-(v + 44*mV) / (80*mV)) * n) / ms : 1
    """
    rates = {
        "h": (lambda v: 0.07 * np.exp(-(v + 58) / 20), lambda v: 1 / (np.exp(-0.1 * (v + 28)) + 1)),
        "n": (lambda v: -0.01 * (v + 34) / np.expm1(-0.1 * (v + 34)), lambda v: 0.125 * np.exp(-(v + 44) / 80)),
    }
    cell(f"wang-buzsaki {I}", {"parameters": {"I_e": I}}, equations, dict(I=I * pA), 0.02, 300, "v >= 0*mV", refractory="v >= 0*mV",
         start={"v": -65 * mV, **gates(rates, -65)})


def morris_lecar(preset, I, g_Ca, V3, V4, phi):
    equations = """
    dv/dt = (gCa * 0.5 * (1 + tanh((v + 1.2*mV) / (18*mV))) * (120*mV - v) + 8*nS * n * (-84*mV - v) + 2*nS * (-60*mV - v) + I)
            / (20*pF) : volt
    dn/dt = phi * cosh((v - V3) / (2*V4)) * (0.5 * (1 + tanh((v - V3) / V4)) - n) / ms : 1
    """
    n = float(0.5 * (1 + b2.tanh((-60 - V3) / V4)))
    names = dict(I=I * pA, gCa=g_Ca * nS, V3=V3 * mV, V4=V4 * mV, phi=phi)
    cell(f"morris-lecar {preset} {I}", {"preset": preset, "parameters": {"I_e": I}}, equations, names, 0.05, 1000, "v >= 0*mV",
         refractory="v >= 0*mV", start={"v": -60 * mV, "n": n})


def fitzhugh_nagumo(I):
    """Without units; 25 mV, 2500 pA and 1 ms are one."""
    equations = """
    dv/dt = (v - v**3 / 3 - w + I) / ms : 1
    dw/dt = 0.08 * (v + 0.7 - 0.8 * w) / ms : 1
    """
    v = -1.19940803524404
    cell(f"fitzhugh-nagumo {I}", {"parameters": {"I_e": I * 2500}}, equations, dict(I=I), 0.05, 300, "v >= 1.4",
         refractory="v >= 1.4", start={"v": v, "w": v - v**3 / 3})


def izhikevich_2003(preset, a, b, c, d, I, duration=500):
    equations = """
    dv/dt = (0.04 * v**2 + 5 * v + 140 - u + I) / ms : 1
    du/dt = a * (b * v - u) / ms : 1
    """
    names = dict(a=a, b=b, c=c, d=d, I=I)
    cell(f"izhikevich-2003 {preset}", {"preset": preset, "parameters": {"I_e": I}}, equations, names, 0.05, duration, "v >= 30",
         reset="v = c; u += d", start={"v": -65, "u": b * -65})


def izhikevich_2004(preset, a, b, c, d, I, k1=5, k0=140, **more):
    equations = """
    dv/dt = (0.04 * v**2 + k1 * v + k0 - u + I) / ms : 1
    du/dt = a * (b * v - u) / ms : 1
    """
    names = dict(a=a, b=b, c=c, d=d, I=I, k1=k1, k0=k0)
    cell(f"izhikevich-2004 {preset}", {"preset": preset, "parameters": {"I_e": I}}, equations, names, 0.05, 300, "v >= 30",
         reset="v = c; u += d", start={"v": -65, "u": b * -65})


def izhikevich_2007(preset, C, k, vr, vt, peak, a, b, c, d, I):
    equations = """
    dv/dt = (k * (v - vr) * (v - vt) - u + I) / (C * ms) : 1
    du/dt = a * (b * (v - vr) - u) / ms : 1
    """
    names = dict(C=C, k=k, vr=vr, vt=vt, peak=peak, a=a, b=b, c=c, d=d, I=I)
    cell(f"izhikevich-2007 {preset}", {"preset": preset, "parameters": {"I_e": I}}, equations, names, 0.05, 500, "v >= peak",
         reset="v = c; u += d", start={"v": vr, "u": 0})


def izhikevich_2007_others():
    membrane = "dv/dt = ({k} * (v + {r}) * (v + {t}) - u + I) / ({C} * ms) : 1\n"
    fast = membrane.format(k=1, r=55, t=40, C=20) + "du/dt = 0.2 * (0.025 * clip(v + 55, 0, inf)**3 - u) / ms : 1"
    # What u gains in the last step before a spike is steep in v: each spike makes a rounding larger, and after some fifteen it shows.
    cell("izhikevich-2007-fs 200", {"parameters": {"I_e": 200}}, fast, dict(I=200), 0.05, 150, "v >= 25", "euler", reset="v = -45",
         start={"v": -55})
    low = membrane.format(k=1, r=56, t=42, C=100) + "du/dt = 0.03 * (8 * (v + 56) - u) / ms : 1"
    cell("izhikevich-2007-lts 300", {"parameters": {"I_e": 300}}, low, dict(I=300), 0.05, 300, "v >= 40 - 0.1*u",
         reset="v = -53 + 0.04*u; u = clip(u + 20, -inf, 670)", start={"v": -56})
    relay = membrane.format(k=1.6, r=60, t=50, C=200) + "du/dt = 0.01 * (15 * clip(v + 65, -inf, 0) - u) / ms : 1"
    cell("izhikevich-2007-tc 150", {"parameters": {"I_e": 150}}, relay, dict(I=150), 0.05, 300, "v >= 35 + 0.1*u",
         reset="v = -60 - 0.1*u; u += 10", start={"v": -60})
    # The step after a spike does nothing but reset.
    step = """
    spiked = v >= 50
    above = v
    v = -60*int(spiked) + (v + 0.1 * (3 * (v + 60) * (v + 50) - u + 125) / 100) * int(not spiked)
    u = (u + 400)*int(spiked) + (u + 0.1 * 0.01 * (5 * (above + 60) - u)) * int(not spiked)
    """
    cell("izhikevich-grid RS-notebook 125", {"preset": "RS-notebook", "parameters": {"I_e": 125}, "method": "euler"},
         "v : 1\nu : 1\nspiked : boolean\nabove : 1", {}, 0.1, 1000, "v >= 50", start={"v": -60}, each_step=step)


lif()
lif_in_mv()
lif_in_discrete_time()
adex("tonic", 200, 10, -70, 2, 30, 0, -58, 500)
adex("adapting", 200, 12, -70, 2, 300, 60, -58, 500)
adex("initial-burst", 130, 18, -58, 4, 150, 120, -50, 400)
adex("bursting", 200, 10, -58, 2, 120, 100, -46, 210)
adex("delayed-accelerating", 200, 12, -70, -10, 300, 0, -58, 300)
adex("transient", 100, 10, -65, 10, 90, 100, -47, 180)
squid(1000, "rk4")
squid(1000, "exponential_euler")
traub_miles(500, "rk4")
traub_miles(500, "exponential_euler")
for current in (50, 100, 300):
    wang_buzsaki(current)
morris_lecar("hopf", 100, 4.4, 2, 30, 0.04)
morris_lecar("saddle-node", 42, 4, 12, 17.4, 0.0667)
morris_lecar("saddle-node", 80, 4, 12, 17.4, 0.0667)
fitzhugh_nagumo(0.5)
izhikevich_2003("RS", 0.02, 0.2, -65, 8, 10)
izhikevich_2003("CH", 0.02, 0.2, -50, 2, 10)
izhikevich_2003("LTS", 0.02, 0.25, -65, 2, 10)
izhikevich_2003("IB", 0.02, 0.2, -55, 4, 10)
# Each spike makes a rounding larger, as below; here it shows after 39.
izhikevich_2003("FS", 0.1, 0.2, -65, 2, 10, 250)
izhikevich_2003("RZ", 0.1, 0.26, -65, 2, 10)
izhikevich_2004("tonic", 0.02, 0.2, -65, 6, 14)
izhikevich_2004("tonic-burst", 0.02, 0.2, -50, 2, 15)
izhikevich_2004("mixed", 0.02, 0.2, -55, 4, 10)
izhikevich_2004("class-1", 0.02, -0.1, -55, 6, 40, 4.1, 108)
izhikevich_2007("RS", 100, 0.7, -60, -40, 35, 0.03, -2, -50, 100, 100)
izhikevich_2007("IB", 150, 1.2, -75, -45, 50, 0.01, 5, -56, 130, 600)
izhikevich_2007("CH", 50, 1.5, -60, -40, 25, 0.03, 1, -40, 150, 300)
izhikevich_2007_others()

print(json.dumps({"made by": f"test/peers/cells_brian2.py with Brian2 {b2.__version__}", "trains": trains}, indent=1))
