"""Weights of plastic synapses by Brian2, for test/golden/plasticity.test.ts. Run by hand:

    /usr/bin/python3 test/golden/brian2/plasticity.py > test/golden/reference/brian2-plasticity.json

Three inputs and one target fire at fixed times, of which no two of different sides are equal: there simulators differ. A spike
that Brian2 gives the time t is worked on at the end of the step that begins at t, so t here is one step before the stamp.
"""
import json

import numpy as np
from brian2 import Network, SpikeGeneratorGroup, StateMonitor, Synapses, defaultclock, ms, prefs

prefs.codegen.target = "numpy"
DT, END, EVERY = 0.1, 2000, 50
defaultclock.dt = DT * ms

rng = np.random.default_rng(7)
steps = rng.choice(np.arange(20, 10 * END - 20), size=160, replace=False)
PRE = [sorted(steps[0:30].tolist()), sorted(steps[30:60].tolist()), sorted(steps[60:90].tolist())]
# The last spikes of the target follow each other closely, as in a burst.
POST = sorted(steps[90:150].tolist() + [int(steps[150]) + 37 * k for k in range(1, 9)])
assert not set(POST) & set(sum(PRE, [])), "equal times"
# Four synapses from each input, each with a delay of its own [steps], as they are drawn from uniform(0.1, 20) ms with seed 1 and stream 6.
SENDERS = [0] * 4 + [1] * 4 + [2] * 4
DRAWN = [85, 13, 139, 49, 33, 138, 103, 71, 166, 59, 113, 16]
REWARDS = [(400.0, 0.5), (900.0, 0.3), (910.0, 0.2), (1700.0, 0.5)]

TRACES = {
    "pair": "dx/dt = -x/({tau_plus}*ms) : 1 (event-driven)\ndy/dt = -y/({tau_minus}*ms) : 1 (event-driven)\n",
    "triplet": "".join(
        f"d{n}/dt = -{n}/({{{tau}}}*ms) : 1 (event-driven)\n"
        for n, tau in [("r1", "tau_plus"), ("r2", "tau_x"), ("o1", "tau_minus"), ("o2", "tau_y")]
    ),
    "same": "dx/dt = -x/({tau}*ms) : 1 (event-driven)\ndy/dt = -y/({tau}*ms) : 1 (event-driven)\n",
}
CUT = "w = clip(w + ({change}), {w_min}, {w_max})\n"
PAIR = {"A_plus": 0.05, "A_minus": 0.06, "tau_plus": 20, "tau_minus": 30, "w_min": 0, "w_max": 1, "w_init": 0.5}
POWER = {**PAIR, "w_min": 0.1, "w_max": 2.1, "w_init": 1}
TRIPLET = {"tau_plus": 16.8, "tau_minus": 33.7, "w_min": 0, "w_max": 1, "w_init": 0.5}

# name, model, parameters, traces, change and jump before a spike, change and jump behind it
RULES = [
    ("pair", "stdp-pair", PAIR, "pair", "-{A_minus}*y", "x += 1", "{A_plus}*x", "y += 1"),
    ("nearest", "stdp-nearest", PAIR, "pair", "-{A_minus}*y", "x = 1", "{A_plus}*x", "y = 1"),
    *[
        (
            f"power law {a} {b}",
            "stdp-power-law",
            {**POWER, "mu_plus": a, "mu_minus": b},
            "pair",
            "-{A_minus}*2*((w-0.1)/2)**{mu_minus}*y",
            "x += 1",
            "{A_plus}*2*((2.1-w)/2)**{mu_plus}*x",
            "y += 1",
        )
        for a, b in [(0, 0), (1, 1), (0, 1), (0.4, 0.3)]
    ],
    *[
        (
            f"triplet {name}",
            "stdp-triplet",
            {**TRIPLET, **values},
            "triplet",
            "-o1*({A2_minus} + {A3_minus}*r2)",
            "r1 += 1\nr2 += 1",
            "r1*({A2_plus} + {A3_plus}*o2)",
            "o1 += 1\no2 += 1",
        )
        for name, values in [
            ("visual cortex", {"A2_plus": 5e-10, "A3_plus": 6.2e-3, "A2_minus": 7e-3, "A3_minus": 2.3e-4, "tau_x": 101, "tau_y": 125}),
            ("hippocampus", {"A2_plus": 6.1e-3, "A3_plus": 6.7e-3, "A2_minus": 1.6e-3, "A3_minus": 1.4e-3, "tau_x": 946, "tau_y": 27}),
        ]
    ],
    (
        "inhibitory",
        "stdp-inhibitory",
        {"eta": 0.05, "rho_0": 0.003, "tau": 20, "w_min": 0, "w_max": 10, "w_init": 0.5},
        "same",
        "{eta}*(y - 2*{rho_0}*{tau})",
        "x += 1",
        "{eta}*x",
        "y += 1",
    ),
    *[
        (
            f"nearest triplet {name}",
            "stdp-triplet-nearest",
            {**TRIPLET, **values},
            "triplet",
            "-o1*({A2_minus} + {A3_minus}*r2)",
            "r1 = 1\nr2 = 1",
            "r1*({A2_plus} + {A3_plus}*o2)",
            "o1 = 1\no2 = 1",
        )
        for name, values in [
            ("visual cortex", {"A2_plus": 8.8e-11, "A3_plus": 5.3e-2, "A2_minus": 6.6e-3, "A3_minus": 3.1e-3, "tau_x": 714, "tau_y": 40}),
            ("hippocampus", {"A2_plus": 4.6e-3, "A3_plus": 9.1e-3, "A2_minus": 3e-3, "A3_minus": 7.5e-9, "tau_x": 575, "tau_y": 47}),
        ]
    ],
]


def generators():
    times = [(i, t) for i, train in enumerate(PRE) for t in train]
    pre = SpikeGeneratorGroup(3, [i for i, _ in times], [t * DT for _, t in times] * ms)
    return pre, SpikeGeneratorGroup(1, [0] * len(POST), [t * DT for t in POST] * ms)


def weights(synapses, run):
    monitor = StateMonitor(synapses, "w", record=True, dt=EVERY * ms)
    run(monitor)
    return [monitor.w[:, k].tolist() for k in range(monitor.w.shape[1])]


def by_rule(parameters, traces, change_pre, jump_pre, change_post, jump_post, axonal=0, dendritic=0, senders=(0, 1, 2)):
    """Delays in steps, one number or one for each synapse: of the way to the synapse, and of the way back to it from the target."""
    pre, post = generators()
    text = lambda change, jump: (CUT.replace("{change}", change) + jump).format(**parameters)
    synapses = Synapses(
        pre,
        post,
        "w : 1\n" + TRACES[traces].format(**parameters),
        on_pre=text(change_pre, jump_pre),
        on_post=text(change_post, jump_post),
    )
    synapses.connect(i=list(senders), j=0)
    synapses.pre.delay, synapses.post.delay = axonal * DT * ms, dendritic * DT * ms
    synapses.w = parameters["w_init"]
    return weights(synapses, lambda monitor: Network(pre, post, synapses, monitor).run((END + DT) * ms))


def by_reward(p, axonal=0, dendritic=0, senders=(0, 1, 2)):
    """Weight, eligibility and dopamine step by step by the fourth-order Runge-Kutta method: its error is below 1e-12 here."""
    pre, post = generators()
    synapses = Synapses(
        pre,
        post,
        f"dw/dt = c*(d + {p['d_0']})/({p['tau_w']}*ms) : 1 (clock-driven)\n"
        f"dc/dt = -c/({p['tau_c']}*ms) : 1 (clock-driven)\n"
        f"dd/dt = -d/({p['tau_d']}*ms) : 1 (clock-driven)\n" + TRACES["pair"].format(**p),
        on_pre=f"c -= {p['A_minus']}*y\nx += 1",
        on_post=f"c += {p['A_plus']}*x\ny += 1",
        method="rk4",
    )
    synapses.connect(i=list(senders), j=0)
    synapses.pre.delay, synapses.post.delay = axonal * DT * ms, dendritic * DT * ms
    synapses.w = p["w_init"]

    def run(monitor):
        network, now = Network(pre, post, synapses, monitor), 0
        for time, amount in REWARDS:
            network.run((time - now) * ms)
            synapses.d = synapses.d[:] + amount
            now = time
        network.run((END + DT - now) * ms)

    return weights(synapses, run)


REWARD = {**PAIR, "w_min": -10, "w_max": 10, "tau_c": 1000, "tau_d": 200, "tau_w": 100, "d_0": 0.02}
cases = [{"name": name, "model": model, "parameters": p, "w": by_rule(p, *rest)} for name, model, p, *rest in RULES]
for axonal, dendritic in [(0, 73), (61, 0), (121, 52)]:
    arriving = {t + axonal for train in PRE for t in train}
    assert not arriving & {t + dendritic for t in POST}, "equal times"
    for name, model, p, *rest in RULES:
        if model in ("stdp-pair", "stdp-triplet"):
            split = {"name": f"{name}, delay {axonal} + {dendritic} steps", "model": model, "parameters": p}
            w = by_rule(p, *rest, axonal, dendritic)
            cases.append({**split, "axonal": axonal, "dendritic": dendritic, "w": w})
SAMPLES = [2, 5, 10, 20, 40]
some = lambda rows: [rows[k] for k in SAMPLES]
drawn = []
for part in (0, 73, 200):
    dendritic = np.minimum(part, DRAWN)
    axonal = np.array(DRAWN) - dendritic
    for s, (there, back) in enumerate(zip(axonal, dendritic)):
        assert not {t + there for t in PRE[SENDERS[s]]} & {t + back for t in POST}, "equal times"
    several = dict(axonal=axonal, dendritic=dendritic, senders=SENDERS)
    for name, model, p, *rest in RULES:
        w = some(by_rule(p, *rest, **several))
        drawn.append({"name": name, "model": model, "parameters": p, "part": part, "w": w})
    w = some(by_reward(REWARD, **several))
    drawn.append({"name": "reward", "model": "stdp-reward", "parameters": REWARD, "part": part, "rewards": REWARDS, "w": w})
cases.append({"name": "reward", "model": "stdp-reward", "parameters": REWARD, "rewards": REWARDS, "w": by_reward(REWARD)})
delays = {"senders": SENDERS, "steps": DRAWN, "samples": SAMPLES, "cases": drawn}
print(json.dumps({"dt": DT, "every": EVERY, "pre": PRE, "post": POST, "cases": cases, "drawn": delays}))
