"""One code per desk: it opens the OA's page, its file has a safe and unique name, and the page for printing is harmless."""

from __future__ import annotations

import base64
import csv
import re
import struct
import unicodedata
import zlib
from pathlib import Path

import pytest
import scripts
from zalo_oa import Qr

# isort: split
import qr_for_desks
from _common import Fault
from _safe import RESERVED, Names, file_stem
from qr_for_desks import label, read

OA = "2738683850129341000"


def desks(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "quay.csv"
    file.write_bytes(text.encode(encoding))
    return file


def make(folder: Path, text: str, *args: str) -> dict[str, bytes]:
    out = folder / "out"
    assert qr_for_desks.main([str(desks(folder, text)), "--oa", OA, "--out", str(out), *args]) == 0
    return {file.name: file.read_bytes() for file in out.iterdir()}


def modules_of_svg(svg: str) -> list[list[bool]]:
    """The dark squares of the drawing, without the border of four."""
    path = re.findall(r'<path fill="#000000" d="([^"]*)"', svg)[0]
    size = int(float(re.findall(r'viewBox="0 0 (\d+)', svg)[0])) - 8
    grid = [[False] * size for _ in range(size)]
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v(\d+)", path)
    assert runs
    for x, y, wide, tall in (map(int, run) for run in runs):
        for row in range(y - 4, y - 4 + tall):
            for column in range(x - 4, x - 4 + wide):
                grid[row][column] = True
    return grid


def modules_of_png(data: bytes, size: int) -> list[list[bool]]:
    """Reads a grey PNG and looks at the middle of each module."""
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    assert kind in (0, 3) and width == height
    packed, place = b"", 8
    while place < len(data):
        length, name = struct.unpack(">I4s", data[place : place + 8])
        packed += data[place + 8 : place + 8 + length] if name == b"IDAT" else b""
        place += length + 12
    raw, stride = zlib.decompress(packed), (width * depth + 7) // 8
    rows: list[bytes] = []
    for y in range(height):
        how, *line = raw[y * (stride + 1) : (y + 1) * (stride + 1)]
        above = rows[-1] if rows else bytes(stride)
        if how == 1:
            for x in range(1, stride):
                line[x] = (line[x] + line[x - 1]) % 256
        elif how == 2:
            line = [(sign + up) % 256 for sign, up in zip(line, above)]
        else:
            assert how == 0
        rows.append(bytes(line))

    def dark(x: int, y: int) -> bool:
        bits = rows[y][x * depth // 8] >> (8 - depth - x * depth % 8)
        return bool(bits & ((1 << depth) - 1) == 0)

    ground = dark(0, 0)
    inked = [(x, y) for y in range(height) for x in range(width) if dark(x, y) != ground]
    left, right = min(x for x, _ in inked), max(x for x, _ in inked)
    one = (right - left + 1) / size
    at = [int(left + one * (number + 0.5)) for number in range(size)]
    return [[dark(x, y) != ground for x in at] for y in at]


def test_each_desk_has_a_file_whose_code_holds_the_link_of_the_oa(tmp_path: Path) -> None:
    made = make(tmp_path, "tên quầy\nQuầy 1\nQuầy 2\n")
    assert set(made) == {"quay-1.svg", "quay-2.svg", "index.html", "danh-sach.csv"}
    wanted = Qr.oa(OA, level="Q")
    assert OA in wanted.text and wanted.text.startswith("https://zalo.me/")
    for name in ("quay-1.svg", "quay-2.svg"):
        svg = made[name].decode()
        assert modules_of_svg(svg) == wanted.matrix()
        assert 'width="60mm"' in svg
    assert "Quầy 1" in made["quay-1.svg"].decode()


def test_png_files_hold_the_same_code_at_the_size_that_was_asked_for(tmp_path: Path) -> None:
    made = make(tmp_path, "tên quầy\nQuầy 1\n", "--format", "png", "--size", "40")
    matrix = Qr.oa(OA, level="Q").matrix()
    assert modules_of_png(made["quay-1.png"], len(matrix)) == matrix
    assert struct.unpack(">I", made["quay-1.png"][16:20]) == (round(40 / 25.4 * 300),)
    assert "<strong>Quầy 1</strong>" in made["index.html"].decode()


def test_a_desk_may_have_its_own_link_of_zalo_and_no_other(tmp_path: Path) -> None:
    made = make(tmp_path, "tên,link\nA,https://zalo.me/ubndsongxanh\nB,\n")
    assert modules_of_svg(made["a.svg"].decode()) == Qr("https://zalo.me/ubndsongxanh", level="Q").matrix()
    assert modules_of_svg(made["b.svg"].decode()) == Qr.oa(OA, level="Q").matrix()
    for bad in (
        *(
            "http://zalo.me/x",
            "https://zalo.me.evil.vn/",
            "https://evil.vn/zalo.me",
            "https://zalo.me@evil.vn/",
        ),
        *(
            "javascript:alert(1)",
            "https://zalo.me:444/x",
            "//zalo.me/x",
            "https://zalo.me/a b",
            "https://zаlo.me/x",
        ),
        *("https://zalo.me\\@evil.vn/", "https://[zalo.me/", "https://a@zalo.me/"),
    ):
        with pytest.raises(Fault, match="dòng / line 2"):
            read(desks(tmp_path, f'tên,link\nA,"{bad}"\n'))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_csv_of_any_office_is_read(tmp_path: Path, separator: str, mark: str) -> None:
    text = f'{mark}TÊN  QUẦY{separator}Ghi chú\r\n"Quầy ""một""{separator} hai"{separator}Tầng 1\r\n{separator}\r\nB{separator}\r\n'
    found = read(desks(tmp_path, unicodedata.normalize("NFD", text)))
    assert [(desk.line, desk.name, desk.note) for desk in found] == [
        (2, f'Quầy "một"{separator.replace(chr(9), " ")} hai'.replace("  ", " "), "Tầng 1"),
        (4, "B", ""),
    ]
    assert all(unicodedata.is_normalized("NFC", desk.name) for desk in found)


def test_what_cannot_be_read_for_sure_is_refused_with_what_to_do(tmp_path: Path) -> None:
    text = "tên quầy\nQuầy số một\n"
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        with pytest.raises(Fault, match="UTF-16.*CSV UTF-8"):
            read(desks(tmp_path, text, encoding))
    (tmp_path / "quay.csv").write_bytes(b"desk\nQu\xe2\xccy s\xf4\xec 1\n")
    with pytest.raises(Fault, match=r"dòng / line 2.*Windows-1258.*CSV UTF-8"):
        read(tmp_path / "quay.csv")
    for bad, why in (
        ("", "is empty"), ("cột\nx\n", "no column"), ("tên quầy\n", "no desk"),
        ("tên quầy,ghi chú\n,x\n", "no name"), ("tên quầy\na, b\n", "more cells"), ('tên quầy\n"a', "not CSV"),
    ):  # fmt: skip
        with pytest.raises(Fault, match=why):
            read(desks(tmp_path, bad))
    with pytest.raises(Fault, match="cannot be opened"):
        read(tmp_path / "none.csv")


def test_file_names_are_safe_and_unique_whatever_a_desk_is_called(tmp_path: Path) -> None:
    names = (
        *("../../etc/passwd", "..", "CON", "con", "Nul.txt", "COM1", "quầy.", "quầy...", "QUẦY", "Quầy"),
        *(
            "a/b\\c:d*e?f|g",
            "<img src=x onerror=alert(1)>",
            "]]>",
            "=cmd",
            "index.html",
            "index",
            "🙂",
            "日本",
            "Đđ",
        ),
        *("x" * 300, "x" * 299 + "y", "quay-2", "-rf", ".hidden", "\u202egnp.exe"),
    )
    text = "tên\n" + "".join('"{}"\n'.format(name.replace('"', '""')) for name in names)
    made = make(tmp_path, text)
    assert len(made) == len(names) + 2
    assert len({name.lower() for name in made}) == len(made)
    for name in made:
        assert re.fullmatch(r"[a-z0-9_][a-z0-9_-]*\.(svg|html|csv)", name), name
        assert name.split(".")[0] not in RESERVED and len(name) <= 90
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "quay.csv"]


def test_composed_and_decomposed_names_fold_to_the_same_letters() -> None:
    name = "Đội Trật tự – Ứng xử, Giảm nghèo"
    assert file_stem(name, "quay") == file_stem(unicodedata.normalize("NFD", name), "quay")
    assert file_stem(name, "quay") == "doi-trat-tu-ung-xu-giam-ngheo"
    taken = Names(["A.svg"])
    assert [taken.new("a", ".svg", "quay") for _ in range(2)] == ["a-2.svg", "a-3.svg"]


def test_names_of_desks_are_text_on_the_page_in_the_code_and_in_the_list(tmp_path: Path) -> None:
    bad = "<img src=x onerror=alert(1)>]]></svg>"
    made = make(tmp_path, f'tên,ghi chú\n"{bad}","{bad}"\n=cmd,@x\n')
    page = made["index.html"].decode()
    assert page.count("<img ") == 2 and "<img src=x" not in page and "default-src 'none'" in page
    assert "&lt;img src=x onerror=alert(1)&gt;]]&gt;" in page
    for data in re.findall(r"base64,([^\"]*)", page):
        svg = base64.b64decode(data).decode()
        assert "<img" not in svg and svg.count("</svg>") == 1
    rows = list(csv.reader(made["danh-sach.csv"].decode("utf-8-sig").splitlines()))
    assert rows[2][:2] == ["'=cmd", "'@x"]


def test_the_first_line_by_which_excel_tells_its_separator_is_no_header(tmp_path: Path) -> None:
    (desk,) = read(desks(tmp_path, "\ufeffsep=;\r\nTên quầy;Ghi chú\r\nQuầy 1;a, b\r\n"))
    assert (desk.line, desk.name, desk.note) == (3, "Quầy 1", "a, b")


def test_labels_break_between_words_and_stay_within_what_a_code_can_carry(tmp_path: Path) -> None:
    assert label("Quầy số 1: Hộ tịch") == "Quầy số 1: Hộ tịch"
    assert label("Tiếp nhận hồ sơ và trả kết quả") == "Tiếp nhận hồ sơ\nvà trả kết quả"
    for name in ("x" * 500, "từ " * 200, "a" * 59 + " " + "b" * 61):
        lines = label(name.strip()).split("\n")
        assert len(lines) <= 3 and all(0 < len(line) <= 60 for line in lines)
    make(tmp_path, f"tên\n{'từ ' * 200}\n{'x' * 500}\n")


def test_a_link_in_the_place_of_a_file_is_replaced_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine")
    (tmp_path / "out").mkdir()
    try:
        (tmp_path / "out" / "quay-1.svg").symlink_to(outside)
    except OSError:
        pytest.skip("no links here")
    make(tmp_path, "tên\nQuầy 1\n")
    assert outside.read_text() == "mine" and not (tmp_path / "out" / "quay-1.svg").is_symlink()


def test_the_sample_makes_its_codes_with_one_command(tmp_path: Path) -> None:
    code, out, err = scripts.run("qr_for_desks.py", scripts.SAMPLES / "quay.csv", cwd=tmp_path)
    assert code == 0 and "5 mã QR" in out, err
    assert (tmp_path / "qr" / "quay-so-3-dat-dai-xay-dung.svg").is_file()
    assert "Mã thử của bộ giả lập" in (tmp_path / "qr" / "index.html").read_text("utf-8")
    assert b"gi\xe1\xba\xa3 l\xe1\xba\xadp" not in make(tmp_path, "tên\nA\n")["index.html"]
    assert scripts.run("qr_for_desks.py", "none.csv", cwd=tmp_path)[0] == 2


def test_the_page_has_each_name_as_text_three_rows_on_a4_and_no_file_name_on_paper(tmp_path: Path) -> None:
    page = make(tmp_path, "tên,ghi chú\nQuầy 1,Tầng 1\nQuầy 2,\nQuầy 3,\n")["index.html"].decode()
    assert '<html lang="vi">' in page and page.count("<h1>") == 1 and page.count('<div class="row">') == 2
    assert (
        'alt="Mã QR: Quầy 1"' in page and "<strong>Quầy 1</strong>Tầng 1<br><small>quay-1.svg</small>" in page
    )
    (printed,) = re.findall(r"@media print\{(.*)\}\n</style>", page)
    assert "h1,p,small{display:none}" in printed and "break-inside:avoid" in page
    # The pictures are the bare codes: the name stands once, as text.
    (first, *_) = re.findall(r"base64,([^\"]*)", page)
    assert "<text" not in base64.b64decode(first).decode()
    assert modules_of_svg(base64.b64decode(first).decode()) == Qr.oa(OA, level="Q").matrix()


def test_a_code_of_the_emulator_says_so_on_each_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ZALO_OA_ACCESS_TOKEN", "ZALO_OA_APP_ID", "ZALO_OA_EMULATOR"):
        monkeypatch.delenv(name, raising=False)
    file = desks(tmp_path, "tên\nA\nB\nC\n")
    assert qr_for_desks.main([str(file), "--out", str(tmp_path / "out")]) == 0
    assert (tmp_path / "out/index.html").read_text("utf-8").count("MÃ THỬ") == 3
    assert "MÃ THỬ" not in make(tmp_path, "tên\nA\n")["index.html"].decode()


def test_desks_of_one_name_are_told_since_their_sheets_look_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, "tên\nTrạm Y tế\nB\n" + unicodedata.normalize("NFD", "TRẠM Y TẾ") + "\n")
    assert "dòng / line 4: trùng tên với dòng 2" in capsys.readouterr().err


@pytest.mark.parametrize("script", ["publish_monthly.py", "monthly_report.py", "qr_for_desks.py"])
def test_help_speaks_both_languages_and_tells_the_exit_codes(script: str, tmp_path: Path) -> None:
    code, out, _ = scripts.run(script, "--help", cwd=tmp_path)
    assert code == 0 and "mã thoát / exit codes" in out and "bộ giả lập" in out and "emulator" in out
    assert scripts.run(script, "--no-such", cwd=tmp_path)[0] == 2
