// The cell of CUBA: leaky, with two decaying currents given as the voltage they drive to; advanced exactly.
#pragma once
#include "cells.hpp"

struct CurrentCells {
  static constexpr double dt = 0.1, rest = -49, threshold = -50, reset = -60;
  static constexpr u32 refractorySteps = 50;
  Column v, exc, inh;
  std::vector<u32> heldUntil;

  CurrentCells(u32 cells, u32 seed)
      : v(cells, reset), exc(cells, 0), inh(cells, 0), heldUntil(padded(cells)) {
    for (u32 i = 0; i < cells; i++) v[i] = -60 + 10 * (1 - uniform(seed, 1000, i));
    // Padding never fires.
    for (u32 i = cells; i < v.size(); i++) heldUntil[i] = ~0u;
  }

  void step(u32 now, Fired& fired) {
    const double keepV = std::exp(-dt / 20), keepExc = std::exp(-dt / 5), keepInh = std::exp(-dt / 10);
    const double excToV = (keepV - keepExc) * 5 / (20 - 5), inhToV = (keepV - keepInh) * 10 / (20 - 10);
    const double constant = rest * (1 - keepV);
    for (u32 from = 0; from < v.size(); from += block) {
      double* __restrict const V = v.data() + from;
      double* __restrict const E = exc.data() + from;
      double* __restrict const I = inh.data() + from;
      const u32* __restrict const until = heldUntil.data() + from;
      double highest = -1e9;
#pragma omp simd reduction(max : highest)
      for (u32 i = 0; i < block; i++) {
        const double next = V[i] * keepV + E[i] * excToV + I[i] * inhToV + constant;
        const double kept = until[i] > now ? V[i] : next;
        E[i] *= keepExc;
        I[i] *= keepInh;
        V[i] = kept;
        highest = std::max(highest, kept);
      }
      if (highest >= threshold) detect(from, now, fired);
    }
  }

 private:
  void detect(u32 from, u32 now, Fired& fired) {
    for (u32 i = from; i < from + block; i++) {
      if (v[i] < threshold) continue;
      v[i] = reset;
      heldUntil[i] = now + 1 + refractorySteps;
      fired.add(i);
    }
  }
};
