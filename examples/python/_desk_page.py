"""The page of all desks' codes for printing and cutting: two in a row on A4, no other file needed, nothing that can run."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from _safe import escape


@dataclass(frozen=True)
class Card:
    """What one desk gets. `svg`: the code alone, since the page writes the name as text that can be searched for and read out."""

    name: str
    note: str
    file: str
    svg: str


MADE_UP = "<p class='fake'>Mã thử của bộ giả lập: đừng dán. Để có mã thật, chạy với --oa hoặc với thông tin kết nối Zalo.</p>\n"
TRIAL = '<b class="trial">MÃ THỬ – ĐỪNG DÁN</b>'

STYLE = """
@page{size:A4;margin:12mm}
body{font:11pt/1.35 'DejaVu Sans','Segoe UI',Arial,sans-serif;color:#000;background:#fff;margin:6mm auto;padding:0 3mm;max-width:186mm}
h1{font-size:16pt;margin:0 0 2mm}p{margin:0 0 4mm}.fake{font-weight:bold;padding:3mm;border:2px solid #c00}
.row{display:flex;flex-wrap:wrap;gap:5mm;margin:0 0 4mm;break-inside:avoid}
figure{box-sizing:border-box;width:89mm;max-width:100%;margin:0;padding:2mm 2mm 3mm;border:1px dashed #888;text-align:center}
img{max-width:100%;height:auto}figcaption{overflow-wrap:anywhere}strong{display:block;font-size:13pt;text-wrap:balance}
.long strong{font-size:9pt}.trial{display:block;color:#c00;border:2px solid #c00}small{display:block;color:#444}
@media print{body{margin:0;padding:0}h1,p,small{display:none}.row:last-child{margin:0}}
"""

LONG = 90
"""Letters from which a name is printed small."""


def index(cards: list[Card], size: float, real: bool) -> str:
    """The page. Codes of an emulated OA open nothing: each says so, on paper too, since sheets are cut."""
    rows = "\n".join(
        f'<div class="row">{"".join(_figure(card, size, real) for card in cards[at : at + 2])}</div>'
        for at in range(0, len(cards), 2)
    )
    return (
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>Mã QR các quầy</title><style>{STYLE}</style></head><body>\n<h1>Mã QR các quầy</h1>\n"
        f"<p>{len(cards)} mã QR. In ở tỉ lệ 100 %, giấy A4, cắt theo nét đứt, rồi quét thử từng tờ trước khi dán."
        f" Tên tệp dưới mỗi mã không được in ra.</p>\n"
        f"{'' if real else MADE_UP}<main>\n{rows}\n</main></body></html>\n"
    )


def _figure(card: Card, size: float, real: bool) -> str:
    data = base64.b64encode(card.svg.encode()).decode()
    name = escape(card.name)
    note = f"{escape(card.note)}<br>" if card.note else ""
    return (
        f'<figure class="{"long" if len(card.name) > LONG else ""}">{"" if real else TRIAL}'
        f'<img src="data:image/svg+xml;base64,{data}" alt="Mã QR: {name}" style="width:{size:g}mm">'
        f"<figcaption><strong>{name}</strong>{note}<small>{escape(card.file)}</small></figcaption></figure>"
    )
