// A thousand Poisson inputs compete for one cell (Song, Miller and Abbott 2000). All plasticity happens at spikes.
#include "cells.hpp"
#include "synapses.hpp"

// Units wait in the slot of the step at which they fire; one that fires more than a turn ahead waits for its turn.
class Wheel {
 public:
  explicit Wheel(u32 units) : heads(slots, none), following(units), step(units) {}
  void put(u32 unit, u32 at) {
    step[unit] = at;
    following[unit] = heads[at % slots];
    heads[at % slots] = unit;
  }
  template <class Visit>
  void take(u32 now, Visit visit) {
    u32 unit = heads[now % slots];
    heads[now % slots] = none;
    while (unit != none) {
      const u32 next = following[unit];
      if (step[unit] == now) visit(unit);
      else put(unit, step[unit]);
      unit = next;
    }
  }

 private:
  static constexpr u32 slots = 8192, none = ~0u;
  std::vector<u32> heads, following, step;
};

int main(int count, char** words) {
  const Settings settings(count, words, 1);
  constexpr double dt = 0.1, rest = -74, threshold = -54, reset = -60, rate = 0.015;
  constexpr double largest = 0.01, up = 0.01 * largest, down = 1.05 * up, tau = 20;
  constexpr u32 inputs = 1000;
  const double begun = now();
  std::vector<double> weight(inputs, largest / 2), trace(inputs, 0), at(inputs, 0);
  Sequence draws(settings.seed, 1);
  Wheel wheel(inputs);
  std::vector<double> nextMs(inputs, 0);
  const auto plan = [&](u32 unit, u32 earliest) {
    nextMs[unit] -= std::log(draws.unitInterval()) / rate;
    wheel.put(unit, std::max(earliest, u32(nextMs[unit] / dt + 0.5)));
  };
  for (u32 i = 0; i < inputs; i++) plan(i, 0);
  const u32 steps = settings.steps(dt);
  Record record(u64(settings.seconds * 100) + 1000);
  Fired fired(1);
  double v = reset, conductance = 0, postTrace = 0, postAt = 0, arriving = 0, leaving = 0;
  const double built = now();
  for (u32 step = 0; step < steps; step++) {
    conductance += arriving;
    arriving = leaving;
    leaving = 0;
    v += dt / 10 * (rest - v - conductance * v);
    conductance *= 1 - dt / 5;
    const double stamp = step + 1;
    if (v >= threshold) {
      v = reset;
      fired.count = 0;
      fired.add(0);
      record.take(step, fired);
#pragma omp simd
      for (u32 i = 0; i < inputs; i++)
        weight[i] = std::min(largest, weight[i] + trace[i] * std::exp((at[i] - stamp) * dt / tau));
    }
    wheel.take(step, [&](u32 unit) {
      weight[unit] = std::max(0.0, weight[unit] - postTrace * std::exp((postAt - stamp) * dt / tau));
      trace[unit] = trace[unit] * std::exp((at[unit] - stamp) * dt / tau) + up;
      at[unit] = stamp;
      leaving += weight[unit];
      plan(unit, step + 1);
    });
    if (v == reset && fired.count) {
      postTrace = postTrace * std::exp((postAt - stamp) * dt / tau) + down;
      postAt = stamp;
      fired.count = 0;
    }
  }
  report(settings, record, begun, built, now(), inputs);
}
