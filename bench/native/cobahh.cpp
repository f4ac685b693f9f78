// Balanced network of Traub-Miles cells with synaptic conductances (Brette et al. 2007, benchmark 3).
#include "cells.hpp"
#include "channels.hpp"
#include "synapses.hpp"

int main(int count, char** words) {
  const Settings settings(count, words, 4000);
  constexpr double dt = 0.1, threshold = -20;
  constexpr double capacitance = 200, leak = 10, sodium = 20000, potassium = 6000;
  const double begun = now();
  const u32 n = settings.cells, excitatory = n / 5 * 4, seed = settings.seed;
  Column v(n, -65), m(n, 0), h(n, 0), k(n, 0), gExc(n, 0), gInh(n, 0);
  for (u32 i = 0; i < n; i++) {
    v[i] = -65 + 5 * normal(seed, 1000, i);
    gExc[i] = 10 * std::max(0.0, 4 + 1.5 * normal(seed, 1001, i));
    gInh[i] = 10 * std::max(0.0, 20 + 12 * normal(seed, 1002, i));
  }
  const Synapses exc = sparse(0, excitatory, n, 80.0 / n, seed, 1);
  const Synapses inh = sparse(excitatory, n - excitatory, n, 80.0 / n, seed, 2);
  const double keepExc = std::exp(-dt / 5), keepInh = std::exp(-dt / 10);
  const u32 steps = settings.steps(dt);
  History history(1, padded(n));
  std::vector<u32> rose(padded(n));
  Record record(u64(n * settings.seconds * 80) + 1000);
  const double built = now();
  for (u32 step = 0; step < steps; step++) {
    const Fired& due = history.due(step);
    exc.deliver(due, 0, 6, gExc.data());
    inh.deliver(due, excitatory, 67, gInh.data());
    Fired& fired = history.fresh(step);
    for (u32 from = 0; from < v.size(); from += block) {
      double* __restrict const V = v.data() + from;
      double* __restrict const M = m.data() + from;
      double* __restrict const H = h.data() + from;
      double* __restrict const N = k.data() + from;
      double* __restrict const E = gExc.data() + from;
      double* __restrict const I = gInh.data() + from;
      u32* __restrict const up = rose.data() + from;
      u32 any = 0;
#pragma omp simd reduction(| : any)
      for (u32 i = 0; i < block; i++) {
        const double old = V[i], u = old + 63, m0 = M[i], h0 = H[i], n0 = N[i];
        M[i] = gate(m0, 1.28 / exprel((13 - u) / 4), 1.4 / exprel((u - 40) / 5), dt);
        H[i] = gate(h0, 0.128 * std::exp((17 - u) / 18), 4 / (1 + std::exp((40 - u) / 5)), dt);
        N[i] = gate(n0, 0.16 / exprel((15 - u) / 5), 0.5 * std::exp((10 - u) / 40), dt);
        const double na = sodium * m0 * m0 * m0 * h0, potassiumNow = potassium * (n0 * n0) * (n0 * n0);
        const double total = na + potassiumNow + leak + E[i] + I[i];
        const double next = membrane(old, total, na * 50 - potassiumNow * 90 - leak * 60 - I[i] * 80, capacitance, dt);
        E[i] *= keepExc;
        I[i] *= keepInh;
        V[i] = next;
        up[i] = (next >= threshold) & (old < threshold);
        any |= up[i];
      }
      if (!any) continue;
      for (u32 i = from; i < std::min(from + block, n); i++)
        if (rose[i]) fired.add(i);
    }
    record.take(step, fired);
  }
  report(settings, record, begun, built, now(), exc.targets.size() + inh.targets.size());
}
