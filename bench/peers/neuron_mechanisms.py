"""Compiles mechanisms/ once and loads them."""
import os
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
DEBIAN_MAKEFILE = "/usr/lib/nrn/nrnmech_makefile"


def load_mechanisms(h, scratch):
    folder = os.path.abspath(os.path.join(scratch, "neuron-mechanisms"))
    library = os.path.join(folder, os.uname().machine, ".libs", "libnrnmech.so")
    if not os.path.exists(library):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(os.path.join(HERE, "mechanisms"), folder)
        environment = dict(os.environ)
        if os.path.exists(DEBIAN_MAKEFILE):
            environment["NRNHOME"] = as_one_folder(os.path.join(folder, "home"))
        with open(os.path.join(folder, "nrnivmodl.log"), "w") as log:
            subprocess.call(["nrnivmodl", "-incflags", "-O3 -march=native"], cwd=folder, env=environment, stdout=log,
                            stderr=log)
    if not os.path.exists(library):
        raise SystemExit("nrnivmodl made no library: see " + os.path.join(folder, "nrnivmodl.log"))
    h.nrn_load_dll(library)


def as_one_folder(home):
    """Debian spreads NEURON over /usr; nrnivmodl wants it in one place."""
    tools = os.path.join(home, "bin")
    os.makedirs(tools)
    for tool in ("/usr/bin/nocmodl", "/usr/bin/modlunit", DEBIAN_MAKEFILE):
        os.symlink(tool, os.path.join(tools, os.path.basename(tool)))
    for place, real in (("lib", "/usr/lib/nrn"), ("include", "/usr/include"), ("share", "/usr/share")):
        os.symlink(real, os.path.join(home, place))
    return home
