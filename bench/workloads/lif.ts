import { lif } from "../../src/models/neurons/lif.ts";
import { exponential } from "../../src/models/synapses/exponential.ts";
import { cubaCell, cubaKernels } from "./cuba.ts";
import { evenly, networkOf } from "./parts.ts";
import type { Workload } from "./workload.ts";

const counted = ["cells"];

/**
 * Cells of CUBA without their network: they fire from their rest above threshold. Both currents are integrated all the
 * same, so synapses of weight zero stand for their kernels.
 */
export function uncoupledLif(cells: number): Workload {
  const dt = 0.1;
  const ends = ["exc", "inh"] as const;
  return {
    name: `lif-${cells}`,
    title: `LIF uncoupled, ${cells.toLocaleString("en")} cells`,
    model: "lif",
    cells,
    dt,
    seconds: cells >= 1e6 ? 0.1 : cells >= 1e5 ? 0.5 : 1,
    quickSeconds: 0.1,
    quick: cells <= 1e5,
    rate: [17, 25],
    tolerance: { rate: 0.03, cv: null },
    peers: ["brian2"],
    counted,
    network: (seed) =>
      networkOf(dt, seed, [lif, exponential], counted, {
        populations: [
          {
            key: "cells",
            label: "cells",
            model: lif.name,
            parameters: cubaCell,
            count: cells,
            initial: { V_m: evenly(cells, -60, -50, seed, 0) },
          },
        ],
        synapses: ends.map((end, stream) => ({
          key: end,
          label: end,
          ...cubaKernels[end],
          delaySteps: 1,
          connectivity: { rule: "list", pairs: [[0, 0, 0]] },
          stream,
        })),
        projections: ends.map((end) => ({ key: end, from: "cells", to: "cells", synapse: end })),
      }),
  };
}
