TITLE Izhikevich's cells by forward Euler, v and u being states of the mechanism

COMMENT
C v' = k_2 v^2 + k_1 v + k_0 - u + I, u' = a (b (v - v_0) - u); at v = peak: v = c, u = u + d.
ENDCOMMENT

NEURON {
  POINT_PROCESS Izhikevich
  RANGE C, k_2, k_1, k_0, a, b, v_0, c, d, peak, I, v_start
}

PARAMETER {
  C = 1
  k_2 = 0.04
  k_1 = 5
  k_0 = 140
  a = 0.02
  b = 0.2
  v_0 = 0
  c = -65
  d = 8
  peak = 30
  I = 10
  v_start = -65
}

STATE { V u }

INITIAL {
  V = v_start
  u = b*(v_start - v_0)
  net_send(0, 1)
}

BREAKPOINT { SOLVE cell METHOD euler }

DERIVATIVE cell {
  V' = (k_2*V*V + k_1*V + k_0 - u + I)/C
  u' = a*(b*(V - v_0) - u)
}

NET_RECEIVE(weight) {
  if (flag == 1) {
    WATCH (V > peak) 2
  } else if (flag == 2) {
    net_event(t)
    V = c
    u = u + d
  }
}
