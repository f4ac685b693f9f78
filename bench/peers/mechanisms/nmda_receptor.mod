TITLE NMDA receptors: two exponentials and the magnesium block of Jahr and Stevens (1990)

NEURON {
  THREADSAFE
  POINT_PROCESS NmdaReceptor
  NONSPECIFIC_CURRENT i
  RANGE tau_rise, tau_decay, mg, e
}

UNITS {
  (mV) = (millivolt)
  (nA) = (nanoamp)
  (uS) = (microsiemens)
}

PARAMETER {
  tau_rise = 2 (ms)
  tau_decay = 100 (ms)
  e = 0 (mV)
  mg = 1
}

ASSIGNED {
  v (mV)
  i (nA)
}

COMMENT
A spike of weight w gives w tau_decay/(tau_decay - tau_rise) (exp(-t/tau_decay) - exp(-t/tau_rise)).
ENDCOMMENT
STATE { slow (uS) fast (uS) }

INITIAL {
  slow = 0
  fast = 0
}

BREAKPOINT {
  SOLVE decay METHOD cnexp
  i = (slow - fast)/(1 + mg/3.57*exp(-0.062*v))*(v - e)
}

DERIVATIVE decay {
  slow' = -slow/tau_decay
  fast' = -fast/tau_rise
}

NET_RECEIVE(weight (uS)) {
  LOCAL share
  share = weight*tau_decay/(tau_decay - tau_rise)
  slow = slow + share
  fast = fast + share
}
