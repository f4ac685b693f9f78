// Leaky cells without a network; their rest above threshold makes them fire.
#include "current-cells.hpp"

int main(int count, char** words) {
  const Settings settings(count, words, 1000);
  const double begun = now();
  CurrentCells cells(settings.cells, settings.seed);
  const u32 steps = settings.steps(CurrentCells::dt);
  Fired fired(padded(settings.cells));
  Record record(u64(settings.cells * settings.seconds * 25) + 1000);
  const double built = now();
  for (u32 step = 0; step < steps; step++) {
    fired.count = 0;
    cells.step(step, fired);
    record.take(step, fired);
  }
  report(settings, record, begun, built, now(), 0);
}
