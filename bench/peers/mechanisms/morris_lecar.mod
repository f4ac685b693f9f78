TITLE Calcium, potassium and leak currents of Morris and Lecar (1981)

NEURON {
  THREADSAFE
  SUFFIX morris_lecar
  NONSPECIFIC_CURRENT i
  RANGE gca_bar, v_3, v_4, phi
}

UNITS {
  (mV) = (millivolt)
  (mA) = (milliamp)
  (S) = (siemens)
}

PARAMETER {
  gca_bar = 4.4e-5 (S/cm2)
  gk_bar = 8e-5 (S/cm2)
  g_leak = 2e-5 (S/cm2)
  e_ca = 120 (mV)
  e_k = -84 (mV)
  e_leak = -60 (mV)
  v_1 = -1.2 (mV)
  v_2 = 18 (mV)
  v_3 = 2 (mV)
  v_4 = 30 (mV)
  phi = 0.04
}

ASSIGNED {
  v (mV)
  i (mA/cm2)
}

STATE { n }

INITIAL { n = open((v - v_3)/v_4) }

BREAKPOINT {
  SOLVE channels METHOD cnexp
  i = gca_bar*open((v - v_1)/v_2)*(v - e_ca) + gk_bar*n*(v - e_k) + g_leak*(v - e_leak)
}

DERIVATIVE channels {
  n' = phi*cosh((v - v_3)/(2*v_4))*(open((v - v_3)/v_4) - n)
}

FUNCTION open(x) { open = 0.5*(1 + tanh(x)) }
