"""What the notebooks share: which folder they read, which program they run, and the language and
the font of their pictures. 笔记本共用的部分:读哪个文件夹、运行哪个程序、图用哪种语言和字体。"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib import font_manager

# Of a .ttc file matplotlib knows the first face alone, which for Noto's is the Japanese one; it
# has the Chinese characters too.
CJK_FONTS = ["Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "WenQuanYi Zen Hei",
             "Microsoft YaHei", "SimHei", "PingFang SC", "Heiti TC"]


def language():
    """zh or en: that of RETAIN_LANG, else that of the locale."""
    names = ["RETAIN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
    chosen = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return "zh" if chosen.startswith("zh") else "en"


def say(english, chinese):
    """The text in the language of the notebook."""
    return chinese if language() == "zh" else english


def choose_font():
    """Draws Chinese with a font that has its characters: RETAIN_FONT, or the first of CJK_FONTS."""
    wanted = [os.environ["RETAIN_FONT"]] if os.environ.get("RETAIN_FONT") else CJK_FONTS
    installed = {font.name for font in font_manager.fontManager.ttflist}
    found = [name for name in wanted if name in installed]
    if language() == "zh" and not found:
        raise RuntimeError("没有找到中文字体:请安装 fonts-noto-cjk,或用 RETAIN_FONT 指定字体。")
    if found and language() == "zh":
        plt.rcParams["font.family"] = found[0]


def results_folder():
    """The results folder of RETAIN_RESULTS, else the one that scripts/simulate writes first."""
    return Path(os.environ.get("RETAIN_RESULTS", "../results/documents"))


TEXT_COLUMNS = ["scenario", "base", "metric", "unit", "root_cause", "channel", "basis"]


def read_table(folder, name):
    """A data file, such as "loss". Names are text, even 2027, and only an empty cell is missing."""
    return pd.read_csv(Path(folder) / f"{name}.csv", dtype=dict.fromkeys(TEXT_COLUMNS, str),
                       keep_default_na=False, na_values=[""])


def manifest_of(folder):
    return json.loads((Path(folder) / "manifest.json").read_text(encoding="utf-8"))


def retain(*arguments, folder=None):
    """Runs the program, RETAIN_PROGRAM or the `retain` on the PATH, and gives how it ended."""
    program = os.environ.get("RETAIN_PROGRAM") or shutil.which("retain")
    if program is None:
        raise RuntimeError(say("No retain on the PATH; name the program in RETAIN_PROGRAM.",
                               "PATH 中没有 retain;请用 RETAIN_PROGRAM 指定程序。"))
    command = [program, *map(str, arguments), "--lang", language()]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


def retain_or_fail(*arguments, folder=None):
    """Runs the program; what it says becomes the error when it fails."""
    finished = retain(*arguments, folder=folder)
    if finished.returncode != 0:
        raise RuntimeError(finished.stderr)
    return finished.stdout


def near(number, wanted, tolerance=1e-9):
    """True when two numbers differ by rounding alone."""
    return abs(number - wanted) <= tolerance * max(1.0, abs(wanted))
