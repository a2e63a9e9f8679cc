"""Draws the README's pictures: what the terminal shows for an example, and its map, as SVG with nothing from outside.

python docs/make_picture.py
"""

import os
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
COMMAND = ["analyze", "examples/online-retail/journey.yaml", "--today", "2026-11-22"]
WIDTH = 104
SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
 font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def main() -> None:
    """Run the commands and write the pictures."""
    environment = {**os.environ, "COLUMNS": str(WIDTH), "FORCE_COLOR": "1"}
    command = [sys.executable, "-m", "journeygap", *COMMAND]
    shown = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    console = Console(record=True, width=WIDTH, file=open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    console.print(Text.from_ansi(shown.rstrip("\n")))
    title = "journeygap " + " ".join(COMMAND[:2])
    images = ROOT / "docs" / "images"
    images.mkdir(exist_ok=True)
    drawn = [sys.executable, "-m", "journeygap", "report", *COMMAND[1:], "-o", str(images / "online-retail-map.svg")]
    subprocess.run(drawn, cwd=ROOT, capture_output=True, check=True)
    (images / "online-retail.svg").write_text(
        console.export_svg(title=title, code_format=SVG, unique_id="jg"), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
