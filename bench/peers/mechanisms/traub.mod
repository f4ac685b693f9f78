TITLE Sodium, potassium and leak currents with the rates of Traub and Miles

NEURON {
  THREADSAFE
  SUFFIX traub
  NONSPECIFIC_CURRENT i
  RANGE gna_bar, gk_bar, g_leak
}

UNITS {
  (mV) = (millivolt)
  (mA) = (milliamp)
  (S) = (siemens)
}

PARAMETER {
  gna_bar = 0.1 (S/cm2)
  gk_bar = 0.03 (S/cm2)
  g_leak = 5e-5 (S/cm2)
  e_na = 50 (mV)
  e_k = -90 (mV)
  e_leak = -60 (mV)
  shift = -63 (mV)
}

ASSIGNED {
  v (mV)
  i (mA/cm2)
}

STATE { m h n }

INITIAL {
  m = 0
  h = 0
  n = 0
}

BREAKPOINT {
  SOLVE channels METHOD cnexp
  i = gna_bar*m^3*h*(v - e_na) + gk_bar*n^4*(v - e_k) + g_leak*(v - e_leak)
}

DERIVATIVE channels {
  LOCAL U
  U = v - shift
  m' = opening_m(U)*(1 - m) - closing_m(U)*m
  h' = 0.128*exp((17 - U)/18)*(1 - h) - 4/(1 + exp((40 - U)/5))*h
  n' = opening_n(U)*(1 - n) - 0.5*exp((10 - U)/40)*n
}

FUNCTION opening_m(U) { opening_m = 1.28*ratio((13 - U)/4) }
FUNCTION closing_m(U) { closing_m = 1.4*ratio((U - 40)/5) }
FUNCTION opening_n(U) { opening_n = 0.16*ratio((15 - U)/5) }

COMMENT
x/(exp(x) - 1), which is 1 at 0.
ENDCOMMENT
FUNCTION ratio(x) {
  if (fabs(x) < 1e-6) {
    ratio = 1 - x/2
  } else {
    ratio = x/(exp(x) - 1)
  }
}
