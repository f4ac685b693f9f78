"""What every peer script prints and leaves: one line of JSON, and the spikes as pairs of 32-bit numbers (step, cell)."""
import argparse
import json

import numpy as np


def arguments(*workloads):
    """The settings that all peers understand."""
    parser = argparse.ArgumentParser()
    parser.add_argument("workload", choices=workloads)
    parser.add_argument("--cells", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scratch", default="", help="folder for what is generated and compiled")
    parser.add_argument("--spikes", default="", help="file to write the spikes to")
    return parser


def finish(spike_file, steps, cells, **facts):
    if spike_file:
        pairs = np.empty((len(steps), 2), dtype=np.uint32)
        pairs[:, 0] = steps
        pairs[:, 1] = cells
        pairs.tofile(spike_file)
    print(json.dumps({"spikes": len(steps), **facts}))
