// Balanced network with synaptic conductances (Brette et al. 2007, benchmark 1), by forward Euler as Brian2 runs it.
#include "cells.hpp"
#include "synapses.hpp"

int main(int count, char** words) {
  const Settings settings(count, words, 4000);
  constexpr double dt = 0.1, rest = -60, threshold = -50, reset = -60, reversalInh = -80;
  constexpr u32 refractorySteps = 50;
  const double begun = now();
  const u32 n = settings.cells, excitatory = n / 5 * 4, seed = settings.seed;
  // Conductances as multiples of the leak.
  Column v(n, -65), gExc(n, 0), gInh(n, 0);
  std::vector<u32> heldUntil(padded(n), ~0u);
  for (u32 i = 0; i < n; i++) {
    v[i] = -65 + 5 * normal(seed, 1000, i);
    gExc[i] = std::max(0.0, 4 + 1.5 * normal(seed, 1001, i));
    gInh[i] = std::max(0.0, 20 + 12 * normal(seed, 1002, i));
    heldUntil[i] = 0;
  }
  const Synapses exc = sparse(0, excitatory, n, 80.0 / n, seed, 1);
  const Synapses inh = sparse(excitatory, n - excitatory, n, 80.0 / n, seed, 2);
  const u32 steps = settings.steps(dt);
  History history(1, padded(n));
  Record record(u64(n * settings.seconds * 40) + 1000);
  const double built = now();
  for (u32 step = 0; step < steps; step++) {
    const Fired& due = history.due(step);
    exc.deliver(due, 0, 0.6, gExc.data());
    inh.deliver(due, excitatory, 6.7, gInh.data());
    Fired& fired = history.fresh(step);
    for (u32 from = 0; from < v.size(); from += block) {
      double* __restrict const V = v.data() + from;
      double* __restrict const E = gExc.data() + from;
      double* __restrict const I = gInh.data() + from;
      const u32* __restrict const until = heldUntil.data() + from;
      double highest = -1e9;
#pragma omp simd reduction(max : highest)
      for (u32 i = 0; i < block; i++) {
        const double next = V[i] + dt / 20 * (rest - V[i] - E[i] * V[i] + I[i] * (reversalInh - V[i]));
        const double kept = until[i] > step ? V[i] : next;
        E[i] *= 1 - dt / 5;
        I[i] *= 1 - dt / 10;
        V[i] = kept;
        highest = std::max(highest, kept);
      }
      if (highest < threshold) continue;
      for (u32 i = from; i < from + block; i++) {
        if (v[i] < threshold) continue;
        v[i] = reset;
        heldUntil[i] = step + 1 + refractorySteps;
        fired.add(i);
      }
    }
    record.take(step, fired);
  }
  report(settings, record, begun, built, now(), exc.targets.size() + inh.targets.size());
}
