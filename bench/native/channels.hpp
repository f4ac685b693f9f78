// What opens and closes ion channels.
#pragma once
#include <cmath>

// (exp(x) - 1) / x
inline double exprel(double x) {
  const double safe = std::fabs(x) < 1e-6 ? 1 : x;
  return std::fabs(x) < 1e-6 ? 1 + x / 2 : (std::exp(safe) - 1) / safe;
}

// A gate that opens at rate a and closes at rate b, after dt with both held.
inline double gate(double x, double a, double b, double dt) {
  const double steady = a / (a + b);
  return steady + (x - steady) * std::exp(-(a + b) * dt);
}

// A membrane with these conductances and the current they would carry at 0 mV, after dt with both held.
inline double membrane(double v, double conductance, double current, double capacitance, double dt) {
  const double steady = current / conductance;
  return steady + (v - steady) * std::exp(-conductance / capacitance * dt);
}
