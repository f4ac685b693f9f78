"""Single cells in Brian2, run by hand: /usr/bin/python3 test/peers/cells_brian2.py > test/peers/cells-brian2.json

Every cell gets a constant current from its start on. Times are those at which a step ends, as in Spikewire; Brian2 stamps the start.
"""

import json

import brian2 as b2
from brian2 import mV, ms, nS, pA, pF

b2.prefs.codegen.target = "numpy"


def times(equations, names, dt, duration, until, method="rk4", **more):
    """Spike times [ms] of one cell; `until` is its threshold and `more` goes to NeuronGroup."""
    b2.start_scope()
    b2.defaultclock.dt = dt * ms
    cell = b2.NeuronGroup(1, equations, threshold=until, method=method, namespace=names, **more)
    start = names.get("start", {})
    for variable, value in start.items():
        setattr(cell, variable, value)
    spikes = b2.SpikeMonitor(cell)
    b2.Network(cell, spikes).run(duration * ms)
    return {"dt": dt, "duration": duration, "times": [round(float(t / ms) + dt, 6) for t in spikes.t]}


def adex(C, g, E, a, tau_w, b, V_r, I):
    """Beyond the peak, 0 mV, the right sides are those of the peak."""
    equations = """
    dv/dt = (-g * (clip(v, -1*volt, 0*mV) - E) + g * D * exp((clip(v, -1*volt, 0*mV) - VT) / D) - w + I) / C : volt
    dw/dt = (a * (clip(v, -1*volt, 0*mV) - E) - w) / tau_w : amp
    """
    names = dict(C=C * pF, g=g * nS, E=E * mV, a=a * nS, tau_w=tau_w * ms, b=b * pA, Vr=V_r * mV, I=I * pA)
    names.update(VT=-50 * mV, D=2 * mV, start={"v": E * mV})
    return times(equations, names, 0.05, 500, "v >= 0*mV", reset="v = Vr; w += b")


def wang_buzsaki(I):
    equations = """
    dv/dt = (3500*nS * m**3 * h * (55*mV - v) + 900*nS * n**4 * (-90*mV - v) + 10*nS * (-65*mV - v) + I) / (100*pF) : volt
    m = am / (am + 4*exp(-(v + 60*mV) / (18*mV))) : 1
    am = 1 / exprel(-(v + 35*mV) / (10*mV)) : 1
    dh/dt = 5 * (0.07*exp(-(v + 58*mV) / (20*mV)) * (1 - h) - h / (exp(-0.1*(v + 28*mV)/mV) + 1)) / ms : 1
    dn/dt = 5 * (0.1 / exprel(-0.1*(v + 34*mV)/mV) * (1 - n) - 0.125*exp(-(v + 44*mV) / (80*mV)) * n) / ms : 1
    """
    v = -65
    ah, bh = 0.07 * b2.exp(-(v + 58) / 20), 1 / (b2.exp(-0.1 * (v + 28)) + 1)
    an, bn = -0.01 * (v + 34) / (b2.exp(-0.1 * (v + 34)) - 1), 0.125 * b2.exp(-(v + 44) / 80)
    names = dict(I=I * pA, start={"v": v * mV, "h": float(ah / (ah + bh)), "n": float(an / (an + bn))})
    return times(equations, names, 0.02, 300, "v >= 0*mV", refractory="v >= 0*mV")


def morris_lecar(I, g_Ca, V3, V4, phi):
    equations = """
    dv/dt = (gCa * 0.5 * (1 + tanh((v + 1.2*mV) / (18*mV))) * (120*mV - v) + 8*nS * n * (-84*mV - v) + 2*nS * (-60*mV - v) + I)
            / (20*pF) : volt
    dn/dt = phi * cosh((v - V3) / (2*V4)) * (0.5 * (1 + tanh((v - V3) / V4)) - n) / ms : 1
    """
    n = float(0.5 * (1 + b2.tanh((-60 - V3) / V4)))
    names = dict(I=I * pA, gCa=g_Ca * nS, V3=V3 * mV, V4=V4 * mV, phi=phi, start={"v": -60 * mV, "n": n})
    return times(equations, names, 0.05, 1000, "v >= 0*mV", refractory="v >= 0*mV")


def izhikevich(a, b, c, d, I):
    equations = """
    dv/dt = (0.04 * v**2 + 5 * v + 140 - u + I) / ms : 1
    du/dt = a * (b * v - u) / ms : 1
    """
    names = dict(a=a, b=b, c=c, d=d, I=I, start={"v": -65, "u": b * -65})
    return times(equations, names, 0.05, 500, "v >= 30", reset="v = c; u += d")


print(
    json.dumps(
        {
            "made by": f"test/peers/cells_brian2.py with Brian2 {b2.__version__}, rk4",
            "adex tonic": adex(200, 10, -70, 2, 30, 0, -58, 500),
            "adex adapting": adex(200, 12, -70, 2, 300, 60, -58, 500),
            "adex initial-burst": adex(130, 18, -58, 4, 150, 120, -50, 400),
            "adex bursting": adex(200, 10, -58, 2, 120, 100, -46, 210),
            "adex delayed-accelerating": adex(200, 12, -70, -10, 300, 0, -58, 300),
            "adex transient": adex(100, 10, -65, 10, 90, 100, -47, 180),
            "wang-buzsaki 50": wang_buzsaki(50),
            "wang-buzsaki 100": wang_buzsaki(100),
            "wang-buzsaki 300": wang_buzsaki(300),
            "morris-lecar hopf 100": morris_lecar(100, 4.4, 2, 30, 0.04),
            "morris-lecar saddle-node 42": morris_lecar(42, 4, 12, 17.4, 0.0667),
            "morris-lecar saddle-node 80": morris_lecar(80, 4, 12, 17.4, 0.0667),
            "izhikevich-2003 RS": izhikevich(0.02, 0.2, -65, 8, 10),
            "izhikevich-2003 CH": izhikevich(0.02, 0.2, -50, 2, 10),
            "izhikevich-2003 LTS": izhikevich(0.02, 0.25, -65, 2, 10),
        },
        indent=1,
    )
)
