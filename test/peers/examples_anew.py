"""What some examples should show, computed anew: their equations by scipy, numpy and Brian2, none of Spikewire's code.

    /usr/bin/python3 test/peers/examples_anew.py > test/peers/examples-anew.json
"""
import json
import math
import sys

import brian2 as b2
import numpy as np
import scipy
from scipy import sparse
from scipy.integrate import solve_ivp
from scipy.optimize import brentq
from scipy.sparse.linalg import spsolve
from scipy.stats import poisson


def morris_lecar(phi, g_Ca, V_3, V_4):
    """Spike times under 20 pA and 1 pA more every 100 ms, from the potential of the leak; order 8, errors of 1e-10 a step."""
    def slope(t, state):
        V, n = state
        m = 0.5 * (1 + math.tanh((V + 1.2) / 18))
        rest = 0.5 * (1 + math.tanh((V - V_3) / V_4))
        current = g_Ca * m * (120 - V) + 8 * n * (-84 - V) + 2 * (-60 - V) + 20 + t / 100
        return [current / 20, phi * math.cosh((V - V_3) / (2 * V_4)) * (rest - n)]

    def crossing(t, state):
        return state[0]

    crossing.direction = 1
    # The Hopf cell remembers how it was left while its rest turns unstable, so that it must begin alike.
    start = [-60, 0.5 * (1 + math.tanh((-60 - V_3) / V_4))]
    found = solve_ivp(slope, (0, 10_000), start, method="DOP853", rtol=1e-10, atol=1e-10, events=crossing)
    return [round(t, 4) for t in found.t_events[0]]


def half_centre(tau_w, b, seconds=8):
    """When each of two adapting cells fires that inhibit each other, by Euler steps of a fiftieth of a millisecond."""
    b2.start_scope()
    b2.defaultclock.dt = 0.02 * b2.ms
    cells = b2.NeuronGroup(2, """
        dV/dt = (-30*(clip(V, -200, 0) + 70.6) + 60*exp((clip(V, -200, 0) + 50.4)/2) - w + I + 900) / 281 / ms : 1
        dw/dt = -w / (tau_w*ms) : 1
        dI/dt = -I / (30*ms) : 1
        """, threshold="V >= 0", reset="V = -70.6; w += b", method="euler", namespace={"tau_w": tau_w, "b": b})
    cells.V = [-72, -58]
    each_other = b2.Synapses(cells, cells, on_pre="I_post -= 500", delay=1 * b2.ms)
    each_other.connect(condition="i != j")
    spikes = b2.SpikeMonitor(cells)
    b2.run(seconds * b2.second)
    return [[round(float(t / b2.ms), 2) for t in spikes.spike_trains()[cell]] for cell in (0, 1)]


def summation(weight, rate, start=10, stop=90, end=100):
    """Output spikes of the LIF cell under a regular train, event by event: between inputs the membrane is a closed form."""
    tau_m, tau_s, threshold = 20, 5, 15
    arrivals = [start + k * 1000 / rate + 0.1 for k in range(1000) if start + k * 1000 / rate < stop - 1e-9]
    t, V, current, fired = 0.0, 0.0, 0.0, []
    for until in arrivals + [end]:
        while True:
            share = current * tau_s / (tau_s - tau_m)

            def potential(dt):
                return (V - share) * math.exp(-dt / tau_m) + share * math.exp(-dt / tau_s)

            times = np.linspace(0, until - t, 2001)
            above = [dt for dt in times[1:] if potential(dt) >= threshold]
            if not above:
                break
            dt = brentq(lambda x: potential(x) - threshold, above[0] - times[1], above[0])
            t, V, current = t + dt, 0.0, current * math.exp(-dt / tau_s)
            fired.append(round(t, 4))
        V, current, t = potential(until - t), current * math.exp(-(until - t) / tau_s) + weight, until
    return fired


def izhikevich(from_exc, from_inh, drive, dt):
    """Spikes of each cell in a second: RS cells, then FS cells; weights by row = target, column = source. A spike acts after 0.1 ms."""
    exc, inh = from_exc.shape[1], from_inh.shape[1]

    def each(rs, fs):
        return np.repeat(np.array([rs, fs], dtype=float), (exc, inh))

    C, k, v_r, v_t = each(100, 20), each(3, 1), each(-60, -55), each(-50, -40)
    peak, a, b, c, d = each(50, 25), each(0.01, 0.15), each(5, 8), each(-60, -55), each(400, 200)
    v, u, counts = v_r.copy(), np.zeros(exc + inh), np.zeros(exc + inh, dtype=int)
    decay = np.exp(-dt / np.array([[5.0], [100.0], [6.0], [150.0]]))
    traces_exc, traces_inh = np.zeros((2, exc)), np.zeros((2, inh))
    on_the_way = [np.zeros(exc + inh)] * (round(0.1 / dt) - 1)
    for _ in range(round(1000 / dt)):
        fired = v >= peak
        counts += fired
        q = ((v + 80) / 60) ** 2
        current = (from_exc @ traces_exc[0] + from_exc @ traces_exc[1] * q / (1 + q)) * v
        current += from_inh @ traces_inh[0] * (v + 70) + from_inh @ traces_inh[1] * (v + 90)
        moved = v + dt * (k * (v - v_r) * (v - v_t) - u + drive - current) / C
        u = np.where(fired, u + d, u + dt * a * (b * (v - v_r) - u))
        v = np.where(fired, c, moved)
        on_the_way.append(fired)
        arrived = on_the_way.pop(0)
        traces_exc = traces_exc * decay[:2] + arrived[:exc]
        traces_inh = traces_inh * decay[2:] + arrived[exc:]
    return counts


def four_cells(weight_inh):
    """E 0 drives I 0, which inhibits E 1; E 1 drives I 1, which inhibits E 0."""
    from_exc, from_inh = np.zeros((4, 2)), np.zeros((4, 2))
    from_exc[2, 0] = from_exc[3, 1] = 5
    from_inh[1, 0] = from_inh[0, 1] = weight_inh
    return izhikevich(from_exc, from_inh, np.array([1250.0, 1200, 0, 0]), 0.1).tolist()


def ring(dt):
    def around(sources, targets, strongest):
        apart = np.abs(360 * np.arange(targets)[:, np.newaxis] / targets - 360 * np.arange(sources) / sources)
        return strongest * np.exp(-(np.minimum(apart, 360 - apart) / 14.4) ** 2)

    among_exc, among_inh = around(100, 100, 5), around(20, 20, 10)
    np.fill_diagonal(among_exc, 0)
    np.fill_diagonal(among_inh, 0)
    drive = np.zeros(120)
    drive[:2] = 500, 400
    from_exc, from_inh = np.vstack([among_exc, around(100, 20, 10)]), np.vstack([np.zeros((100, 20)), among_inh])
    counts = izhikevich(from_exc, from_inh, drive, dt)
    return [int(counts[:100].sum()), int(counts[100:].sum())]


def rate_in_steps(up, down, jump=0.4, dt=0.1, grid=0.005):
    """Rate in Hz of a LIF neuron that adds up Poisson jumps once a step: no theory, but the mean time to threshold of that chain.

    Potentials lie on a grid, and what falls between two points is shared by them: 2e-4 of the variance of a step is added so.
    """
    tau_m, threshold, reset, held = 20, 20.0, 10.0, round(2 / dt)
    decay = math.exp(-dt / tau_m)
    points = np.arange(-15, threshold, grid)
    counts = np.arange(-12, 13)
    chances = [sum(poisson.pmf(n + k, up * dt) * poisson.pmf(n, down * dt) for n in range(max(0, -k), 40)) for k in counts]
    rows, columns, shares = [], [], []
    for k, chance in zip(counts, chances):
        place = ((points + k * jump) * decay - points[0]) / grid
        low = np.floor(place).astype(int)
        for to, share in ((low, low + 1 - place), (low + 1, place - low)):
            inside = (to >= 0) & (to < len(points))
            rows.append(np.flatnonzero(inside))
            columns.append(to[inside])
            shares.append(chance * share[inside])
    chain = sparse.csc_matrix((np.concatenate(shares), (np.concatenate(rows), np.concatenate(columns))), shape=(len(points),) * 2)
    steps = spsolve(sparse.identity(len(points), format="csc") - chain, np.ones(len(points)))
    return 1000 / dt / (held + np.interp(reset, points, steps))


def rates_in_steps():
    """Of the example's populations with delta synapses; the second one also hears 40 of its own, taken as Poisson."""
    def excess(nu):
        return rate_in_steps(3.5, 40 * nu / 1000) - nu

    return {"delta": round(rate_in_steps(3.5, 1.6), 4), "recurrent": round(brentq(excess, 20, 30, xtol=1e-4), 4)}


def after_the_stimulus(sd, dt=0.1, grid=0.02, periods=12):
    """Spikes a second of the noisy LIF cells in each ms after a stimulus, from the density of their potentials above rest, on a grid.

    Every 100 ms an EPSP of 1 mV; 200 pA and noise of `sd` pA that is held for a step. The mean over the last four periods.
    """
    tau_m, tau_s, resistance, threshold, held = 20, 2, 0.08, 15.0, round(2 / dt)
    decay, synapse = math.exp(-dt / tau_m), math.exp(-dt / tau_s)
    points = np.arange(-40, threshold, grid)
    rest = np.searchsorted(points, 0)
    spread = sd * resistance * (1 - decay)
    reach = math.ceil(6 * spread / grid)
    noise = np.exp(-0.5 * (np.arange(-reach, reach + 1) * grid / spread) ** 2)
    noise /= noise.sum()
    density, waiting, current = np.zeros(len(points)), [0.0] * held, 0.0
    density[rest] = 1
    first, cycle = round(50 / dt), round(100 / dt)
    rates = np.zeros(cycle)
    for step in range(1, periods * cycle + 1):
        since = (step - first) % cycle
        if step > first and since == round(1.5 / dt) + 1:
            current += 160
        # What 1 pA at the start of a step brings the potential by its end.
        shift = 200 * resistance * (1 - decay) + current * resistance * tau_s / (tau_s - tau_m) * (synapse - decay)
        current *= synapse
        place = (points * decay + shift - points[0]) / grid
        low = np.floor(place).astype(int)
        moved = np.zeros(len(points) + reach)
        np.add.at(moved, low, density * (low + 1 - place))
        np.add.at(moved, low + 1, density * (place - low))
        moved = np.convolve(moved, noise)[reach:]
        fired = moved[len(points):].sum()
        density = moved[:len(points)].copy()
        density[rest] += waiting.pop(0)
        waiting.append(fired)
        if step > (periods - 4) * cycle:
            rates[since] += fired / 4
    return [round(float(rate), 4) for rate in rates.reshape(100, -1).mean(axis=1) / dt * 1000]


json.dump({
    "made by": f"test/peers/examples_anew.py with Brian2 {b2.__version__}, numpy {np.__version__}, scipy {scipy.__version__}",
    "onset": {"Hopf cell": morris_lecar(0.04, 4.4, 2, 30), "saddle-node cell": morris_lecar(0.0667, 4, 12, 17.4)},
    "halfCentre": [{"tau_w": tau_w, "b": b, "trains": half_centre(tau_w, b)}
                   for tau_w, b in ((300, 80), (600, 40), (200, 120))],
    "summation": {str(rate): summation(40, rate) for rate in (20, 50, 100, 200)},
    "fourCells": {str(weight): four_cells(weight) for weight in (10, 1)},
    "afterStimulus": {str(sd): after_the_stimulus(sd) for sd in (500, 2000)},
    "inSteps": rates_in_steps(),
    "ring": {str(dt): ring(dt) for dt in (0.1, 0.05)},
}, sys.stdout, indent=2)
print()
