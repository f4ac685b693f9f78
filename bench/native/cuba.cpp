// Balanced network with current synapses (Brette et al. 2007, benchmark 2).
#include "current-cells.hpp"
#include "synapses.hpp"

int main(int count, char** words) {
  const Settings settings(count, words, 4000);
  const double begun = now();
  const u32 n = settings.cells, excitatory = n / 5 * 4;
  CurrentCells cells(n, settings.seed);
  const Synapses exc = sparse(0, excitatory, n, 80.0 / n, settings.seed, 1);
  const Synapses inh = sparse(excitatory, n - excitatory, n, 80.0 / n, settings.seed, 2);
  const u32 steps = settings.steps(CurrentCells::dt);
  History history(1, padded(n));
  Record record(u64(n * settings.seconds * 20) + 1000);
  const double built = now();
  for (u32 step = 0; step < steps; step++) {
    const Fired& due = history.due(step);
    exc.deliver(due, 0, 1.62, cells.exc.data());
    inh.deliver(due, excitatory, -9, cells.inh.data());
    Fired& fired = history.fresh(step);
    cells.step(step, fired);
    record.take(step, fired);
  }
  report(settings, record, begun, built, now(), exc.targets.size() + inh.targets.size());
}
