// Columns of numbers, one for each cell, filled up to whole blocks.
#pragma once
#include <algorithm>
#include "random.hpp"

// Cells of one round of a vector loop, after which spikes are looked for if the highest potential says so.
constexpr u32 block = 64;

inline u32 padded(u32 cells) { return (cells + block - 1) / block * block; }

struct Column : std::vector<double> {
  Column(u32 cells, double value) : std::vector<double>(padded(cells), value) {}
};
