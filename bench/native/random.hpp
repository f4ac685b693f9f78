// Philox4x32-10 (Salmon et al. 2011): random numbers as a function of key and counter, so loops over them run in vectors.
#pragma once
#include <cmath>
#include <vector>
#include "program.hpp"

struct Words {
  u32 w[4];
};

inline Words philox(u32 key0, u32 key1, u32 c0, u32 c1, u32 c2, u32 c3) {
#pragma GCC unroll 10
  for (int round = 0; round < 10; round++) {
    const u64 a = u64(0xd2511f53u) * c0;
    const u64 b = u64(0xcd9e8d57u) * c2;
    c0 = u32(b >> 32) ^ c1 ^ key0;
    c2 = u32(a >> 32) ^ c3 ^ key1;
    c1 = u32(b);
    c3 = u32(a);
    key0 += 0x9e3779b9u;
    key1 += 0xbb67ae85u;
  }
  return {{c0, c1, c2, c3}};
}

// 53 random bits in (0, 1].
inline double unit(u32 high, u32 low) {
  return (double(high >> 5) * 67108864.0 + double(low >> 6) + 1) * 0x1p-53;
}

inline double uniform(u32 seed, u32 stream, u32 index, u32 draw = 0) {
  const Words r = philox(seed, stream, index, draw, 0, 0);
  return unit(r.w[0], r.w[1]);
}

inline double normal(u32 seed, u32 stream, u32 index) {
  const Words r = philox(seed, stream, index, 0, 0, 0);
  return std::sqrt(-2 * std::log(unit(r.w[0], r.w[1]))) * std::cos(6.283185307179586 * unit(r.w[2], r.w[3]));
}

// One 32-bit word for each of n cells: planes of a quarter each come from the four words of a block.
inline void wordsOfStep(std::vector<u32>& out, u32 seed, u32 stream, u32 step, u32 quarter) {
  u32* const p0 = out.data();
  u32* const p1 = p0 + quarter;
  u32* const p2 = p1 + quarter;
  u32* const p3 = p2 + quarter;
#pragma omp simd
  for (u32 b = 0; b < quarter; b++) {
    const Words r = philox(seed, stream, b, step, 0, 0);
    p0[b] = r.w[0];
    p1[b] = r.w[1];
    p2[b] = r.w[2];
    p3[b] = r.w[3];
  }
}

// A source of whole numbers for building networks, where no order needs to be kept.
class Sequence {
 public:
  Sequence(u32 seed, u32 stream) : seed(seed), stream(stream) {}
  u32 next() {
    if (left == 0) {
      block = philox(seed, stream, u32(counter), u32(counter >> 32), 0, 0);
      counter++;
      left = 4;
    }
    return block.w[--left];
  }
  u32 below(u32 limit) { return u32((u64(next()) * limit) >> 32); }
  double unitInterval() {
    const u32 high = next();
    return unit(high, next());
  }

 private:
  u32 seed, stream, left = 0;
  u64 counter = 0;
  Words block{};
};
