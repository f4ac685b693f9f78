"""Runs a workload as a C++ program that Brian2 generates, on one thread.

    /usr/bin/python3 brian2_cpp.py cuba --cells 4000 --seconds 1 --scratch FOLDER [--spikes FILE] [--rebuild] [--step-delay]

The program is generated and compiled once and kept in the scratch folder; each further call only runs it. It is not
seeded, so every run draws another network of the same kind (Brunel: the same connections, another start and noise).
`--step-delay` gives synapses without a delay one step of it, the least that they have in Spikewire.
"""
import glob
import json
import os
import shutil
import subprocess
import time

import numpy as np
from report import arguments, finish

# Placed around Network::run in the generated program: the loop over time and nothing else.
CLOCK_BEFORE = "struct timespec run_from, run_to; clock_gettime(CLOCK_MONOTONIC, &run_from);"
CLOCK_AFTER = """
clock_gettime(CLOCK_MONOTONIC, &run_to);
FILE *run_file = fopen("results/run-seconds", "w");
fprintf(run_file, "%.9f", (run_to.tv_sec - run_from.tv_sec) + 1e-9 * (run_to.tv_nsec - run_from.tv_nsec));
fclose(run_file);
"""


def build(settings, folder):
    """Generates and compiles; returns what a later run needs to know."""
    import brian2
    import brian2_networks

    begun = time.perf_counter()
    shutil.rmtree(folder, ignore_errors=True)
    brian2.prefs.logging.console_log_level = "ERROR"
    brian2.prefs.codegen.cpp.headers += ["<stdio.h>", "<time.h>"]
    brian2.prefs.devices.cpp_standalone.openmp_threads = 0
    brian2.prefs.devices.cpp_standalone.extra_make_args_unix = ["-j2"]
    brian2.set_device("cpp_standalone", build_on_run=False)
    objects, group, dt = getattr(brian2_networks, settings.workload)(settings.cells)
    brian2.defaultclock.dt = dt * brian2.ms
    if settings.step_delay:
        for each in objects:
            # One given with the synapses is a single number for all of them.
            if isinstance(each, brian2.Synapses) and not each.pre.variables["delay"].scalar:
                each.pre.delay = dt * brian2.ms
    network = brian2.Network(*objects, brian2.SpikeMonitor(group, name="counted"))
    brian2.device.insert_code("before_network_run", CLOCK_BEFORE)
    brian2.device.insert_code("after_network_run", CLOCK_AFTER)
    network.run(settings.seconds * brian2.second, namespace={})
    brian2.device.build(directory=folder, compile=True, run=False, debug=False)
    facts = {"dt": dt, "buildS": time.perf_counter() - begun,
             "synapses": [each.name for each in objects if isinstance(each, brian2.Synapses)],
             "version": brian2.__version__}
    with open(os.path.join(folder, "facts.json"), "w") as file:
        json.dump(facts, file)


def recorded(folder, name, kind):
    found = glob.glob(os.path.join(folder, "results", f"_dynamic_array_{name}_[0-9]*"))
    return np.fromfile(found[0], dtype=kind) if found else np.empty(0, kind)


def main():
    parser = arguments("lif", "cuba", "coba", "cobahh", "brunel", "stdp", "izhikevich", "squid")
    parser.add_argument("--rebuild", action="store_true")
    parser.add_argument("--step-delay", action="store_true")
    settings = parser.parse_args()
    name = f"brian2-{settings.workload}-{settings.cells}-{settings.seconds:g}" + ("-delayed" if settings.step_delay else "")
    folder = os.path.abspath(os.path.join(settings.scratch, name))
    facts_file = os.path.join(folder, "facts.json")
    if settings.rebuild or not os.path.exists(facts_file):
        build(settings, folder)
    with open(facts_file) as file:
        facts = json.load(file)
    started = time.perf_counter()
    subprocess.check_call(["./main"], cwd=folder, stdout=subprocess.DEVNULL)
    program_s = time.perf_counter() - started
    with open(os.path.join(folder, "results", "run-seconds")) as file:
        run_s = float(file.read())
    steps = np.rint(recorded(folder, "counted_t", np.float64) * 1000 / facts["dt"]).astype(np.uint32)
    synapses = sum(len(recorded(folder, f"{each}__synaptic_pre", np.int32)) for each in facts["synapses"])
    # Making the network is part of the generated program, so it counts as building it.
    finish(settings.spikes, steps, recorded(folder, "counted_i", np.int32), runS=run_s,
           buildS=facts["buildS"] + max(0, program_s - run_s), synapses=synapses, version=facts["version"])


main()
