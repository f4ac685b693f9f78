/** The thread of a simulation whose further threads run the program beside this one. */
import "../../../src/simulation/worker.ts";
