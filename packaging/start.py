"""Start Dossier, or run its tests, on a machine that has nothing but Python 3.11, 3.12 or 3.13.

    python3 packaging/start.py                     show the sample project in the window; without a screen, in files
    python3 packaging/start.py test [ARGUMENT...]  run every check, or what the arguments for pytest choose
    python3 packaging/start.py ARGUMENT...         run Dossier's own command line

The first run makes the environment `.venv` beside the folder `packaging` and takes a minute; later ones start at once.
"""

import sys

# Any Python, even Python 2, can read this module as far as here, so that a wrong one gets a sentence.
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sys.stderr.write(
        "Dossier cannot start: it needs Python 3.11, 3.12 or 3.13, and this is Python " + sys.version.split()[0] + ". "
        "Install one of these and start again with it, for example: python3.13 packaging/start.py\n"
    )
    sys.exit(2)

from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from launch import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], __doc__))
