// The notebook's ring of Izhikevich cells with four receptors. Traces of one receptor decay alike, so each cell keeps the
// sum over its synapses, to which a spike adds one column of weights.
#include "cells.hpp"

constexpr double dt = 0.1;

struct Kind {
  u32 count;
  double capacitance, k, rest, instant, peak, a, b, c, d;
};

struct Group {
  Kind kind;
  Column v, u, drive, ampa, nmda, gabaA, gabaB;
  std::vector<u32> waiting;

  explicit Group(const Kind& kind)
      : kind(kind), v(kind.count, kind.rest), u(kind.count, 0), drive(kind.count, 0), ampa(kind.count, 0),
        nmda(kind.count, 0), gabaA(kind.count, 0), gabaB(kind.count, 0), waiting(padded(kind.count)) {}

  // A cell that passed its peak is reset in the step after, instead of being integrated.
  void step(const double (&keep)[4], Fired& fired) {
    const Kind p = kind;
    const u32 n = padded(p.count);
    double* __restrict const V = v.data();
    double* __restrict const U = u.data();
    double* __restrict const A = ampa.data();
    double* __restrict const N = nmda.data();
    double* __restrict const GA = gabaA.data();
    double* __restrict const GB = gabaB.data();
    const double* __restrict const I = drive.data();
    u32* __restrict const reset = waiting.data();
    u32 any = 0;
#pragma omp simd reduction(| : any)
    for (u32 i = 0; i < n; i++) {
      const double x = V[i], y = U[i], root = (x + 80) / 60, q = root * root;
      const double synaptic = (A[i] + N[i] * (q / (1 + q))) * x + GA[i] * (x + 70) + GB[i] * (x + 90);
      const double moved = x + dt * (p.k * (x - p.rest) * (x - p.instant) - y + I[i] - synaptic) / p.capacitance;
      const double recovered = y + dt * p.a * (p.b * (x - p.rest) - y);
      const double next = reset[i] ? p.c : moved;
      V[i] = next;
      U[i] = reset[i] ? y + p.d : recovered;
      A[i] *= keep[0];
      N[i] *= keep[1];
      GA[i] *= keep[2];
      GB[i] *= keep[3];
      reset[i] = next >= p.peak;
      any |= reset[i];
    }
    if (!any) return;
    for (u32 i = 0; i < p.count; i++)
      if (waiting[i]) fired.add(i);
  }
};

// Weights of one source after the other, each filled up to whole blocks of targets.
std::vector<double> aroundTheRing(u32 sources, u32 targets, double strongest, bool same) {
  std::vector<double> made(std::size_t(sources) * padded(targets), 0.0);
  for (u32 j = 0; j < sources; j++)
    for (u32 i = 0; i < targets; i++) {
      const double apart = std::fabs(360.0 * i / targets - 360.0 * j / sources);
      const double distance = std::min(apart, 360 - apart) / 14.4;
      made[std::size_t(j) * padded(targets) + i] = same && i == j ? 0 : strongest * std::exp(-distance * distance);
    }
  return made;
}

void deliver(const Fired& fired, const std::vector<double>& weights, Column& first, Column& second) {
  const std::size_t room = first.size();
  for (u32 k = 0; k < fired.count; k++) {
    const double* __restrict const column = weights.data() + fired.cells[k] * room;
    double* __restrict const a = first.data();
    double* __restrict const b = second.data();
#pragma omp simd
    for (std::size_t i = 0; i < room; i++) {
      a[i] += column[i];
      b[i] += column[i];
    }
  }
}

int main(int count, char** words) {
  const Settings settings(count, words, 120);
  const double begun = now();
  Group exc({100, 100, 3, -60, -50, 50, 0.01, 5, -60, 400}), inh({20, 20, 1, -55, -40, 25, 0.15, 8, -55, 200});
  exc.drive[0] = 500;
  exc.drive[1] = 400;
  const auto excToExc = aroundTheRing(100, 100, 5, true), excToInh = aroundTheRing(100, 20, 10, false);
  const auto inhToInh = aroundTheRing(20, 20, 10, true);
  const double keep[4] = {std::exp(-dt / 5), std::exp(-dt / 100), std::exp(-dt / 6), std::exp(-dt / 150)};
  const u32 steps = settings.steps(dt);
  History fromExc(1, padded(100)), fromInh(1, padded(20));
  Record record(u64(120 * settings.seconds * 60) + 1000);
  Fired numbered(padded(20));
  const double built = now();
  for (u32 step = 0; step < steps; step++) {
    deliver(fromExc.due(step), excToExc, exc.ampa, exc.nmda);
    deliver(fromExc.due(step), excToInh, inh.ampa, inh.nmda);
    deliver(fromInh.due(step), inhToInh, inh.gabaA, inh.gabaB);
    Fired& excFired = fromExc.fresh(step);
    Fired& inhFired = fromInh.fresh(step);
    exc.step(keep, excFired);
    inh.step(keep, inhFired);
    record.take(step, excFired);
    numbered.count = 0;
    for (u32 k = 0; k < inhFired.count; k++) numbered.add(100 + inhFired.cells[k]);
    record.take(step, numbered);
  }
  report(settings, record, begun, built, now(), 2 * (100 * 99 + 100 * 20 + 20 * 19));
}
