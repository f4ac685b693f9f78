"""The squid axon in NEURON, run by hand: /usr/bin/python3 test/peers/cells_neuron.py > test/peers/cells-neuron.json

Its own mechanism `hh` at 6.3 degrees on 1000 um2 of membrane, solved with CVODE. Densities in uA/cm2 are a hundredth of our pA.
"""

import json

from neuron import h

h.load_file("stdrun.hoc")


def squid(density, duration=200):
    soma = h.Section(name="soma")
    soma.L = soma.diam = (1000 / 3.141592653589793) ** 0.5
    soma.insert("hh")
    soma.el_hh = -54.387
    soma.ena, soma.ek = 50, -77
    h.celsius = 6.3
    h.usetable_hh = 0
    clamp = h.IClamp(soma(0.5))
    # 1 uA/cm2 on 1000 um2 is 0.01 nA.
    clamp.delay, clamp.dur, clamp.amp = 0, 1e9, density * 0.01
    times = h.Vector()
    counter = h.NetCon(soma(0.5)._ref_v, None, sec=soma)
    counter.threshold = 0
    counter.record(times)
    h.cvode_active(1)
    h.cvode.atol(1e-10)
    h.cvode.rtol(1e-10)
    h.finitialize(-64.99637933119)
    h.continuerun(duration)
    return {"duration": duration, "times": [round(t, 6) for t in times]}


print(
    json.dumps(
        {"made by": f"test/peers/cells_neuron.py with NEURON {h.nrnversion(5).strip() or h.nrnversion()}"}
        | {f"squid {density}": squid(density) for density in (5, 7, 10, 20)},
        indent=1,
    )
)
