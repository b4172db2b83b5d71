"""The window speaks the language that is preferred, in its direction."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

PROGRAM = """
import json, sys
from pathlib import Path
from editor import assets
path_of = assets.path_of
assets.path_of = lambda name: Path(sys.argv[1]) if name == "locales" else path_of(name)
from editor.storage.settings import load_settings, save_settings
import msgspec
save_settings(msgspec.structs.replace(load_settings(), language="he"))
from editor.ui.application import make_application, make_window
window = make_window(theme="light")
print(json.dumps([window.commands.action("open").text(), make_application().isRightToLeft()]))
window.close()
"""


def test_the_window_speaks_the_preferred_language_and_is_laid_out_in_its_direction(tmp_path: Path) -> None:
    folder = tmp_path / "locales" / "he" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    found = Catalog(locale="he")
    found.add("Open project…", "פתיחת פרויקט…")
    found.add("default:LTR", "default:RTL")
    out = io.BytesIO()
    write_mo(out, found)
    (folder / "dossier.mo").write_bytes(out.getvalue())
    said = subprocess.run([sys.executable, "-c", PROGRAM, str(tmp_path / "locales")], capture_output=True, text=True,
                          timeout=120, env=os.environ | {"DOSSIER_HOME": str(tmp_path)}, check=True)
    assert json.loads(said.stdout) == ["פתיחת פרויקט…", True]
