TITLE Sodium, potassium and leak currents of the interneuron of Wang and Buzsaki (1996)

NEURON {
  THREADSAFE
  SUFFIX wang_buzsaki
  NONSPECIFIC_CURRENT i
}

UNITS {
  (mV) = (millivolt)
  (mA) = (milliamp)
  (S) = (siemens)
}

PARAMETER {
  gna_bar = 0.035 (S/cm2)
  gk_bar = 0.009 (S/cm2)
  g_leak = 1e-4 (S/cm2)
  e_na = 55 (mV)
  e_k = -90 (mV)
  e_leak = -65 (mV)
  phi = 5
}

ASSIGNED {
  v (mV)
  i (mA/cm2)
}

STATE { h n }

INITIAL {
  h = opening_h(v)/(opening_h(v) + closing_h(v))
  n = opening_n(v)/(opening_n(v) + closing_n(v))
}

BREAKPOINT {
  LOCAL m
  SOLVE channels METHOD cnexp
  m = opening_m(v)/(opening_m(v) + 4*exp(-(v + 60)/18))
  i = gna_bar*m^3*h*(v - e_na) + gk_bar*n^4*(v - e_k) + g_leak*(v - e_leak)
}

DERIVATIVE channels {
  h' = phi*(opening_h(v)*(1 - h) - closing_h(v)*h)
  n' = phi*(opening_n(v)*(1 - n) - closing_n(v)*n)
}

FUNCTION opening_m(v (mV)) { opening_m = ratio(-(v + 35)/10) }
FUNCTION opening_h(v (mV)) { opening_h = 0.07*exp(-(v + 58)/20) }
FUNCTION closing_h(v (mV)) { closing_h = 1/(1 + exp(-(v + 28)/10)) }
FUNCTION opening_n(v (mV)) { opening_n = 0.1*ratio(-(v + 34)/10) }
FUNCTION closing_n(v (mV)) { closing_n = 0.125*exp(-(v + 44)/80) }

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
