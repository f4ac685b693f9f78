// Synapses by source: source i reaches targets[rows[i]] up to targets[rows[i + 1]].
#pragma once
#include "random.hpp"

struct Synapses {
  std::vector<u32> rows;
  std::vector<u32> targets;

  // Adds a number to the value of every target of the cells that fired, counted from the first source.
  void deliver(const Fired& fired, u32 firstSource, double weight, double* __restrict values) const {
    const u32 sources = u32(rows.size()) - 1;
    for (u32 k = 0; k < fired.count; k++) {
      const u32 source = fired.cells[k] - firstSource;
      if (source >= sources) continue;
      const u32* const to = targets.data();
      for (u32 s = rows[source], end = rows[source + 1]; s < end; s++) values[to[s]] += weight;
    }
  }
};

// Each pair with probability p, no cell to itself; gaps between the pairs made are geometric.
inline Synapses sparse(u32 firstSource, u32 sources, u32 targets, double p, u32 seed, u32 stream) {
  Synapses made;
  made.rows.resize(sources + 1);
  made.targets.reserve(std::size_t(1.05 * p * sources * targets) + 1000);
  Sequence draws(seed, stream);
  const double scale = 1 / std::log1p(-p);
  for (u32 i = 0; i < sources; i++) {
    for (double at = std::log(draws.unitInterval()) * scale; at < targets;
         at = std::floor(at) + 1 + std::log(draws.unitInterval()) * scale)
      if (u32(at) != firstSource + i) made.targets.push_back(u32(at));
    made.rows[i + 1] = u32(made.targets.size());
  }
  return made;
}

// Each target hears from so many sources, drawn one by one, so that some come twice.
inline Synapses fixedInDegree(u32 sources, u32 targets, u32 incoming, u32 seed, u32 stream) {
  Synapses made;
  made.rows.assign(sources + 1, 0);
  std::vector<u32> drawn(std::size_t(targets) * incoming);
  Sequence draws(seed, stream);
  for (u32& source : drawn) made.rows[(source = draws.below(sources)) + 1]++;
  for (u32 i = 0; i < sources; i++) made.rows[i + 1] += made.rows[i];
  made.targets.resize(drawn.size());
  std::vector<u32> filled(made.rows.begin(), made.rows.end() - 1);
  std::size_t at = 0;
  for (u32 j = 0; j < targets; j++)
    for (u32 k = 0; k < incoming; k++) made.targets[filled[drawn[at++]]++] = j;
  return made;
}
