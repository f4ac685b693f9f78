// Squid axon membranes without synapses, exponential Euler for gates and potential.
#include "cells.hpp"
#include "channels.hpp"

int main(int count, char** words) {
  const Settings settings(count, words, 1000);
  constexpr double dt = 0.01;
  const double begun = now();
  const u32 n = settings.cells;
  Column v(n, -65), m(n, 0.0529), h(n, 0.5961), k(n, 0.3177);
  for (u32 i = 0; i < n; i++) v[i] = -65 + 5 * (1 - uniform(settings.seed, 1000, i));
  const u32 steps = settings.steps(dt);
  Fired fired(padded(n));
  std::vector<u32> rose(padded(n));
  Record record(u64(n * settings.seconds * 100) + 1000);
  const double built = now();
  for (u32 step = 0; step < steps; step++) {
    fired.count = 0;
    for (u32 from = 0; from < v.size(); from += block) {
      double* __restrict const V = v.data() + from;
      double* __restrict const M = m.data() + from;
      double* __restrict const H = h.data() + from;
      double* __restrict const N = k.data() + from;
      u32* __restrict const up = rose.data() + from;
      u32 any = 0;
#pragma omp simd reduction(| : any)
      for (u32 i = 0; i < block; i++) {
        const double u = V[i], m0 = M[i], h0 = H[i], n0 = N[i];
        M[i] = gate(m0, 1 / exprel(-(u + 40) / 10), 4 * std::exp(-(u + 65) / 18), dt);
        H[i] = gate(h0, 0.07 * std::exp(-(u + 65) / 20), 1 / (1 + std::exp(-(u + 35) / 10)), dt);
        N[i] = gate(n0, 0.1 / exprel(-(u + 55) / 10), 0.125 * std::exp(-(u + 65) / 80), dt);
        const double na = 120 * m0 * m0 * m0 * h0, potassium = 36 * (n0 * n0) * (n0 * n0);
        const double next = membrane(u, na + potassium + 0.3, 10 + na * 50 - potassium * 77 - 0.3 * 54.387, 1, dt);
        V[i] = next;
        up[i] = (next >= 0) & (u < 0);
        any |= up[i];
      }
      if (!any) continue;
      for (u32 i = from; i < std::min(from + block, n); i++)
        if (rose[i]) fired.add(i);
    }
    record.take(step, fired);
  }
  report(settings, record, begun, built, now(), 0);
}
