// Sparse network with delta synapses, a delay of 1.5 ms and strong Poisson background (Brunel 2000).
#include <array>
#include "cells.hpp"
#include "synapses.hpp"

// Counts of a Poisson variable from 32 random bits: how many of the cumulative probabilities the bits reach.
struct PoissonTable {
  static constexpr int most = 16;
  std::array<u32, most> reached;

  explicit PoissonTable(double mean) {
    double term = std::exp(-mean), sum = term;
    for (int k = 0; k < most; k++) {
      reached[k] = u32(std::min(4294967295.0, sum * 4294967296.0));
      sum += term *= mean / (k + 1);
    }
  }
  u32 count(u32 bits) const {
    u32 k = 0;
#pragma GCC unroll 16
    for (int i = 0; i < most; i++) k += bits >= reached[i];
    return k;
  }
};

int main(int count, char** words) {
  const Settings settings(count, words, 12500);
  constexpr double dt = 0.1, threshold = 20, reset = 10, ratio = 5;
  constexpr u32 refractorySteps = 20, delaySteps = 15;
  const double begun = now();
  const u32 n = settings.cells, excitatory = n / 5 * 4, seed = settings.seed;
  const double jump = 0.1 * std::sqrt(10000.0 / excitatory);
  Column v(n, 0), arrived(n, 0);
  std::vector<u32> heldUntil(padded(n), ~0u), bits(padded(n));
  for (u32 i = 0; i < n; i++) {
    v[i] = 20 * (1 - uniform(seed, 1000, i));
    heldUntil[i] = 0;
  }
  const Synapses exc = fixedInDegree(excitatory, n, excitatory / 10, seed, 1);
  const Synapses inh = fixedInDegree(n - excitatory, n, (n - excitatory) / 10, seed, 2);
  const PoissonTable background(2 * threshold / (jump * 20) * dt);
  const double keep = std::exp(-dt / 20);
  const u32 steps = settings.steps(dt);
  History history(delaySteps, padded(n));
  Record record(u64(n * settings.seconds * 100) + 1000);
  const double built = now();
  for (u32 step = 0; step < steps; step++) {
    const Fired& due = history.due(step);
    exc.deliver(due, 0, jump, arrived.data());
    inh.deliver(due, excitatory, -ratio * jump, arrived.data());
    wordsOfStep(bits, seed, 3, step, padded(n) / 4);
    Fired& fired = history.fresh(step);
    for (u32 from = 0; from < v.size(); from += block) {
      double* __restrict const V = v.data() + from;
      double* __restrict const A = arrived.data() + from;
      const u32* __restrict const until = heldUntil.data() + from;
      const u32* __restrict const random = bits.data() + from;
      double highest = -1e9;
#pragma omp simd reduction(max : highest)
      for (u32 i = 0; i < block; i++) {
        const double next = (V[i] + A[i] + jump * int(background.count(random[i]))) * keep;
        const double kept = until[i] > step ? V[i] : next;
        A[i] = 0;
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
