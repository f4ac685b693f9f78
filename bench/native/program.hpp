// What every program here shares: settings, the clock, the record of spikes and the line printed at the end.
#pragma once
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

using u32 = std::uint32_t;
using u64 = std::uint64_t;

struct Settings {
  u32 cells;
  double seconds = 1;
  u32 seed = 1;
  const char* spikes = nullptr;

  Settings(int count, char** words, u32 usual) : cells(usual) {
    for (int i = 1; i + 1 < count; i += 2) {
      const char* value = words[i + 1];
      if (!std::strcmp(words[i], "--cells")) cells = u32(std::atoi(value));
      if (!std::strcmp(words[i], "--seconds")) seconds = std::atof(value);
      if (!std::strcmp(words[i], "--seed")) seed = u32(std::atoi(value));
      if (!std::strcmp(words[i], "--spikes")) spikes = value;
    }
  }

  u32 steps(double dt) const { return u32(seconds * 1000 / dt + 0.5); }
};

inline double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Cells that fired in one step.
struct Fired {
  std::vector<u32> cells;
  u32 count = 0;

  explicit Fired(u32 room) : cells(room) {}
  void add(u32 cell) { cells[count++] = cell; }
};

// The lists of the latest steps: with one delay for all synapses a spike waits in its list, and no ring buffer is needed.
class History {
 public:
  History(u32 delaySteps, u32 room) : lists(delaySteps + 1, Fired(room)) {}
  // The list to fill in this step.
  Fired& fresh(u32 step) {
    Fired& list = lists[step % lists.size()];
    list.count = 0;
    return list;
  }
  // What arrives at the start of this step: fired in step s, stamped s + 1, on its way for the delay.
  const Fired& due(u32 step) const { return lists[step % lists.size()]; }

 private:
  std::vector<Fired> lists;
};

// Every spike of the run as (step, cell), kept in memory while the clock runs.
class Record {
 public:
  explicit Record(u64 expected) { pairs.reserve(2 * expected); }
  void take(u32 step, const Fired& fired) {
    for (u32 k = 0; k < fired.count; k++) {
      pairs.push_back(step + 1);
      pairs.push_back(fired.cells[k]);
    }
  }
  u64 count() const { return pairs.size() / 2; }
  void write(const char* path) const {
    if (!path) return;
    FILE* file = std::fopen(path, "wb");
    if (!file || std::fwrite(pairs.data(), sizeof(u32), pairs.size(), file) != pairs.size()) std::abort();
    std::fclose(file);
  }

 private:
  std::vector<u32> pairs;
};

inline void report(const Settings& settings, const Record& record, double begun, double built, double ended, u64 synapses) {
  record.write(settings.spikes);
  std::printf("{\"buildS\":%.6f,\"runS\":%.6f,\"spikes\":%llu,\"synapses\":%llu}\n", built - begun, ended - built,
              (unsigned long long)record.count(), (unsigned long long)synapses);
}
