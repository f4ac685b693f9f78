"""The workloads in Brian2's language. Each function takes the number of cells and gives the objects of the network, the
group whose spikes count, and the step in ms where it is not 0.1.

Brian2 counts a refractory time from the start of the step that ends with the spike. Cells are to be held from the spike on, so that
the times stand here a step longer than in the articles."""
import numpy as np
from brian2 import (NeuronGroup, PoissonGroup, PoissonInput, Synapses, Hz, ms, mV, nS, pF, second, usiemens)

LEAKY = """
dv/dt = (E_L - v + exc + inh) / tau_m : volt (unless refractory)
dexc/dt = -exc / tau_exc : volt
dinh/dt = -inh / tau_inh : volt
"""
CURRENT_CELL = dict(E_L=-49 * mV, tau_m=20 * ms, tau_exc=5 * ms, tau_inh=10 * ms)


def current_cells(cells):
    group = NeuronGroup(cells, LEAKY, threshold="v > -50*mV", reset="v = -60*mV", refractory=5.1 * ms, method="exact",
                        namespace=CURRENT_CELL)
    group.v = "-60*mV + rand() * 10*mV"
    return group


def sparse(group, on_exc, on_inh):
    """Four fifths of the cells excite; each cell hears from 80 others on average."""
    cells = len(group)
    excitatory = cells * 4 // 5
    exc = Synapses(group[:excitatory], group, on_pre=on_exc)
    exc.connect("i != j", p=80 / cells)
    inh = Synapses(group[excitatory:], group, on_pre=on_inh)
    inh.connect(f"i + {excitatory} != j", p=80 / cells)
    return [exc, inh]


def lif(cells):
    group = current_cells(cells)
    return [group], group, 0.1


def cuba(cells):
    group = current_cells(cells)
    return [group, *sparse(group, "exc_post += 1.62*mV", "inh_post -= 9*mV")], group, 0.1


def coba(cells):
    # Conductances as multiples of the leak, advanced by forward Euler, which Brian2 itself chooses here.
    group = NeuronGroup(cells, """
        dv/dt = (E_L - v - exc * v + inh * (E_inh - v)) / tau_m : volt (unless refractory)
        dexc/dt = -exc / tau_exc : 1
        dinh/dt = -inh / tau_inh : 1
        """, threshold="v > -50*mV", reset="v = -60*mV", refractory=5.1 * ms, method="euler",
                        namespace=dict(CURRENT_CELL, E_L=-60 * mV, E_inh=-80 * mV))
    group.v = "-65*mV + randn() * 5*mV"
    group.exc = "clip(4 + 1.5*randn(), 0, inf)"
    group.inh = "clip(20 + 12*randn(), 0, inf)"
    return [group, *sparse(group, "exc_post += 0.6", "inh_post += 6.7")], group, 0.1


def cobahh(cells):
    constants = dict(C=200 * pF, g_L=10 * nS, g_Na=20 * usiemens, g_K=6 * usiemens, E_L=-60 * mV, E_Na=50 * mV, E_K=-90 * mV,
                     E_inh=-80 * mV, V_T=-63 * mV, tau_exc=5 * ms, tau_inh=10 * ms)
    group = NeuronGroup(cells, """
        dv/dt = (g_Na*m**3*h*(E_Na - v) + g_K*n**4*(E_K - v) + g_L*(E_L - v) - exc*v + inh*(E_inh - v)) / C : volt
        dm/dt = a_m*(1 - m) - b_m*m : 1
        dh/dt = a_h*(1 - h) - b_h*h : 1
        dn/dt = a_n*(1 - n) - b_n*n : 1
        dexc/dt = -exc / tau_exc : siemens
        dinh/dt = -inh / tau_inh : siemens
        U = (v - V_T) / mV : 1
        a_m = 1.28 / exprel((13 - U)/4) / ms : Hz
        b_m = 1.4 / exprel((U - 40)/5) / ms : Hz
        a_h = 0.128 * exp((17 - U)/18) / ms : Hz
        b_h = 4 / (1 + exp((40 - U)/5)) / ms : Hz
        a_n = 0.16 / exprel((15 - U)/5) / ms : Hz
        b_n = 0.5 * exp((10 - U)/40) / ms : Hz
        """, threshold="v > -20*mV", refractory=3.1 * ms, method="exponential_euler", namespace=constants)
    group.v = "-65*mV + randn() * 5*mV"
    group.exc = "clip(4 + 1.5*randn(), 0, inf) * 10*nS"
    group.inh = "clip(20 + 12*randn(), 0, inf) * 10*nS"
    return [group, *sparse(group, "exc_post += 6*nS", "inh_post += 67*nS")], group, 0.1


def brunel(cells):
    rng = np.random.default_rng()
    excitatory = cells * 4 // 5
    jump = 0.1 * np.sqrt(10000 / excitatory)  # mV; jump squared times the number of inputs is kept
    ratio = 5
    group = NeuronGroup(cells, "dv/dt = -v / tau_m : volt (unless refractory)", threshold="v >= 20*mV",
                        reset="v = 10*mV", refractory=2.1 * ms, method="exact", namespace=dict(tau_m=20 * ms))
    group.v = "rand() * 20*mV"
    made = [group]
    for first, last, weight in ((0, excitatory, jump), (excitatory, cells, -ratio * jump)):
        incoming = (last - first) // 10
        sources = rng.integers(last - first, size=cells * incoming)
        targets = np.arange(cells * incoming) // incoming
        order = np.lexsort((targets, sources))
        synapses = Synapses(group[first:last], group, on_pre="v_post += weight", delay=1.5 * ms,
                            namespace=dict(weight=weight * mV))
        synapses.connect(i=sources[order], j=targets[order])
        made.append(synapses)
    # Twice the rate that alone would hold the mean at threshold, split over as many inputs as there are excitatory ones.
    inputs = excitatory // 10
    total = 2 * 20 / (jump * 0.02)
    made.append(PoissonInput(group, "v", N=inputs, rate=total / inputs * Hz, weight=jump * mV))
    return made, group, 0.1


def stdp(cells, together=0):
    # A pair of spikes in one step changes nothing; without `latest` Brian2's order of events would count it as growth, as it does
    # with `together` = 1 (competing_brian2.py says what that changes).
    largest = 0.01
    constants = dict(largest=largest, up=0.01 * largest, down=0.0105 * largest, tau_x=20 * ms, together=together)
    inputs = PoissonGroup(1000, 15 * Hz)
    group = NeuronGroup(1, """
        dv/dt = (E_L - v - exc * v) / tau_m : volt
        dexc/dt = -exc / tau_exc : 1
        """, threshold="v > -54*mV", reset="v = -60*mV", method="euler",
                        namespace=dict(E_L=-74 * mV, tau_m=10 * ms, tau_exc=5 * ms))
    group.v = -60 * mV
    synapses = Synapses(inputs, group, """
        w : 1
        latest : second
        dx/dt = -x / tau_x : 1 (event-driven)
        dy/dt = -y / tau_x : 1 (event-driven)
        """, on_pre="""
        w = clip(w - y, 0, largest)
        exc_post += w
        x += up
        latest = t
        """, on_post="""
        w = clip(w + x - (1 - together) * up * int(latest == t), 0, largest)
        y += down
        """, namespace=constants)
    synapses.connect()
    synapses.w = largest / 2
    synapses.latest = -1 * second
    return [inputs, group, synapses], group, 0.1


def izhikevich(cells):
    rng = np.random.default_rng()
    excitatory = cells * 4 // 5
    r = rng.random(cells)
    exc = np.arange(cells) < excitatory
    group = NeuronGroup(cells, """
        v : 1
        u : 1
        current : 1
        a : 1 (constant)
        b : 1 (constant)
        c : 1 (constant)
        d : 1 (constant)
        noise : 1 (constant)
        """, threshold="v >= 30", reset="v = c; u += d")
    group.a = np.where(exc, 0.02, 0.02 + 0.08 * r)
    group.b = np.where(exc, 0.2, 0.25 - 0.05 * r)
    group.c = np.where(exc, -65 + 15 * r**2, -65)
    group.d = np.where(exc, 8 - 6 * r**2, 2)
    group.noise = np.where(exc, 5, 2)
    group.v = -65
    group.u = np.where(exc, 0.2, 0.25 - 0.05 * r) * -65
    half = "v += 0.5 * (0.04*v**2 + 5*v + 140 - u + current)\n"
    group.run_regularly(f"current += noise * randn()\n{half}{half}u += a * (b*v - u)\ncurrent = 0", dt=1 * ms,
                        when="groups")
    synapses = Synapses(group, group, "w : 1 (constant)", on_pre="current_post += w")
    synapses.connect()
    weights = rng.random((cells, cells))
    weights *= np.where(exc, 0.5, -1)[:, np.newaxis]
    synapses.w = weights.ravel()
    return [group, synapses], group, 1


def squid(cells):
    group = NeuronGroup(cells, """
        dv/dt = (10 + 120*m**3*h*(50 - v) - 36*n**4*(77 + v) - 0.3*(54.387 + v)) / ms : 1
        dm/dt = (a_m*(1 - m) - b_m*m) / ms : 1
        dh/dt = (a_h*(1 - h) - b_h*h) / ms : 1
        dn/dt = (a_n*(1 - n) - b_n*n) / ms : 1
        a_m = 1 / exprel(-(v + 40)/10) : 1
        b_m = 4 * exp(-(v + 65)/18) : 1
        a_h = 0.07 * exp(-(v + 65)/20) : 1
        b_h = 1 / (1 + exp(-(v + 35)/10)) : 1
        a_n = 0.1 / exprel(-(v + 55)/10) : 1
        b_n = 0.125 * exp(-(v + 65)/80) : 1
        """, threshold="v > 0", refractory="v > 0", method="exponential_euler")
    group.v = "-65 + 5*rand()"
    group.m, group.h, group.n = 0.0529, 0.5961, 0.3177
    return [group], group, 0.01
