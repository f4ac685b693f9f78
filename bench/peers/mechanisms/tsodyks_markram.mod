TITLE An exponential conductance with the short-term plasticity of Tsodyks, Pawelzik and Markram (1998)

NEURON {
  THREADSAFE
  POINT_PROCESS TsodyksMarkram
  NONSPECIFIC_CURRENT i
  RANGE tau, e, U, tau_rec, tau_fac
}

UNITS {
  (mV) = (millivolt)
  (nA) = (nanoamp)
  (uS) = (microsiemens)
}

PARAMETER {
  tau = 5 (ms)
  e = 0 (mV)
  U = 0.5
  tau_rec = 800 (ms)
  tau_fac = 1 (ms)
}

ASSIGNED {
  v (mV)
  i (nA)
}

STATE { g (uS) }

INITIAL { g = 0 }

BREAKPOINT {
  SOLVE decay METHOD cnexp
  i = g*(v - e)
}

DERIVATIVE decay { g' = -g/tau }

COMMENT
u is the share that this spike releases, x the share at hand; both relax from the spike before, at `last`.
ENDCOMMENT
NET_RECEIVE(weight (uS), u, x, last (ms)) {
  INITIAL {
    u = U
    x = 1
    last = -1e9
  }
  u = U + (u - U)*exp(-(t - last)/tau_fac)
  x = 1 + (x - 1)*exp(-(t - last)/tau_rec)
  g = g + weight*u*x
  x = x*(1 - u)
  u = u + U*(1 - u)
  last = t
}
