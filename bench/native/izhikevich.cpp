// A thousand cells, all connected, in steps of 1 ms with two half steps of the potential (Izhikevich 2003).
#include "cells.hpp"

int main(int count, char** words) {
  const Settings settings(count, words, 1000);
  const double begun = now();
  const u32 n = settings.cells, excitatory = n / 5 * 4, seed = settings.seed, room = padded(n);
  Column a(n, 0), b(n, 0), c(n, -65), d(n, 0), noise(n, 0), v(n, -65), u(n, 0), arrived(n, 0), random(n, 0);
  for (u32 i = 0; i < n; i++) {
    const double r = uniform(seed, 1000, i);
    const bool exc = i < excitatory;
    a[i] = exc ? 0.02 : 0.02 + 0.08 * r;
    b[i] = exc ? 0.2 : 0.25 - 0.05 * r;
    c[i] = exc ? -65 + 15 * r * r : -65;
    d[i] = exc ? 8 - 6 * r * r : 2;
    noise[i] = exc ? 5 : 2;
    u[i] = b[i] * -65;
  }
  // The weights of one source stand together, so a spike is a sum of two columns.
  std::vector<double> weights(std::size_t(n) * room, 0.0);
  Sequence draws(seed, 1);
  for (u32 from = 0; from < n; from++)
    for (u32 to = 0; to < n; to++)
      weights[std::size_t(from) * room + to] = (from < excitatory ? 0.5 : -1) * draws.unitInterval();
  const u32 steps = settings.steps(1);
  History history(1, room);
  Record record(u64(n * settings.seconds * 30) + 1000);
  const double built = now();
  for (u32 step = 0; step < steps; step++) {
    const u32 half = room / 2;
    double* __restrict const first = random.data();
    double* __restrict const second = first + half;
#pragma omp simd
    for (u32 i = 0; i < half; i++) {
      const Words r = philox(seed, 2, i, step, 0, 0);
      const double radius = std::sqrt(-2 * std::log(unit(r.w[0], r.w[1])));
      const double angle = 6.283185307179586 * unit(r.w[2], r.w[3]);
      first[i] = radius * std::cos(angle);
      second[i] = radius * std::sin(angle);
    }
    const Fired& due = history.due(step);
    for (u32 k = 0; k < due.count; k++) {
      const double* __restrict const row = weights.data() + std::size_t(due.cells[k]) * room;
      double* __restrict const sum = arrived.data();
#pragma omp simd
      for (u32 i = 0; i < room; i++) sum[i] += row[i];
    }
    double highest = -1e9;
#pragma omp simd reduction(max : highest)
    for (u32 i = 0; i < room; i++) {
      const double current = arrived[i] + noise[i] * random[i];
      double x = v[i];
      x += 0.5 * (0.04 * x * x + 5 * x + 140 - u[i] + current);
      x += 0.5 * (0.04 * x * x + 5 * x + 140 - u[i] + current);
      u[i] += a[i] * (b[i] * x - u[i]);
      v[i] = x;
      arrived[i] = 0;
      highest = std::max(highest, x);
    }
    Fired& fired = history.fresh(step);
    if (highest >= 30) {
      for (u32 i = 0; i < n; i++) {
        if (v[i] < 30) continue;
        v[i] = c[i];
        u[i] += d[i];
        fired.add(i);
      }
    }
    record.take(step, fired);
  }
  report(settings, record, begun, built, now(), u64(n) * n);
}
