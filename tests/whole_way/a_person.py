"""a_person.py NEW.xlsx FINISHED.xlsx EDITED.xlsx

What a member of staff does to a workbook in LibreOffice, through its own interface: fills in what
the plan does not say (readings, plain words, ages and worries, from the finished workbook of the same
city), changes a text, adds a service and phrases, marks a row for deletion, sorts, filters, deletes a
column and a sheet that nobody needs, and saves. Needs python3-uno.
"""

import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.FilterOperator import NOT_EMPTY
from com.sun.star.table import TableSortField

CHANGED = "おためしで書きかえた、みじかい説明です。"
ADDED = "おためし広場《ひろば》"


def value(name, what):
    property = PropertyValue()
    property.Name, property.Value = name, what
    return property


class Office:
    def __init__(self):
        self.profile = tempfile.TemporaryDirectory()
        pipe = f"whole_way_{id(self)}"
        self.process = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                f"-env:UserInstallation=file://{self.profile.name}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for _ in range(240):
            try:
                context = resolver.resolve(
                    f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
                )
                break
            except Exception:
                time.sleep(0.5)
        else:
            raise SystemExit("LibreOffice does not start")
        self.desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context
        )

    def open(self, file):
        url = Path(file).resolve().as_uri()
        return self.desktop.loadComponentFromURL(url, "_blank", 0, (value("Hidden", True),))

    def close(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.process.wait(timeout=60)
        self.profile.cleanup()


class Table:
    """A sheet as rows of texts; the first row holds the headings."""

    def __init__(self, document, name):
        self.sheet = document.Sheets.getByName(name)
        cursor = self.sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        self.height = cursor.RangeAddress.EndRow + 1
        self.width = cursor.RangeAddress.EndColumn + 1
        self.headings = [self.text(c, 0) for c in range(self.width)]

    def text(self, column, row):
        return self.sheet.getCellByPosition(column, row).getString()

    def column(self, heading):
        return self.headings.index(heading)

    def rows(self):
        data = self.sheet.getCellRangeByPosition(0, 0, self.width - 1, self.height - 1)
        return [[str(c) if c != "" else "" for c in row] for row in data.getDataArray()][1:]

    def put(self, column, row, text):
        self.sheet.getCellByPosition(column, row).setString(text)

    def add(self, cells):
        """A row below the last one, with these headings; the rest stays empty."""
        for heading, text in cells.items():
            self.put(self.column(heading), self.height, text)
        self.height += 1


def plain(text):
    return re.sub("《[^》]*》", "", text)


def fill(new, finished, key, skipped=()):
    """Copies what the finished sheet knows of a row with the same key."""
    mine, theirs = new.column(key), finished.column(key)
    known = {plain(row[theirs]): row for row in finished.rows()}
    filled = 0
    for number, row in enumerate(new.rows(), start=1):
        other = known.get(plain(row[mine]))
        if other is None:
            continue
        for column, heading in enumerate(new.headings):
            if heading in skipped or heading not in finished.headings:
                continue
            if heading == "状態" or heading.startswith("こどまど用") or heading.endswith("ID"):
                continue
            text = other[finished.column(heading)]
            if text and text != row[column]:
                # Numbers come as 4.0 from a cell that holds a number.
                new.put(column, number, re.sub(r"^(\d+)\.0$", r"\1", text))
                filled += 1
    return filled


def main(new_file, finished_file, edited_file):
    office = Office()
    try:
        new, finished = office.open(new_file), office.open(finished_file)

        def both(name):
            return Table(new, name), Table(finished, name)

        filled = fill(*both("サービス"), "サービスID")
        filled += fill(*both("窓口"), "名前")
        filled += fill(*both("計画の構成"), "名前", ("上の位置",))
        filled += fill(*both("指標"), "指標ID", ("位置",))

        aliases, known = both("別名")
        wanted = [h for h in known.headings if h != "状態" and not h.startswith("こどまど用")]
        for row in known.rows()[:400]:
            aliases.add({h: row[known.column(h)] for h in wanted})

        services = Table(new, "サービス")
        rows = services.rows()
        place = {h: services.column(h) for h in ("サービスID", "だれむけ", "ひとことで", "状態")}
        changed = next(
            number
            for number, row in enumerate(rows, start=1)
            if row[place["だれむけ"]] == "家族むけ" and row[place["ひとことで"]]
        )
        services.put(place["ひとことで"], changed, CHANGED)
        print("changed", services.text(place["サービスID"], changed))
        first = rows[changed - 1]
        services.add(
            {
                "名前": ADDED,
                "よみ": "おためしひろば",
                "だれむけ": "家族むけ",
                "ひとことで": "親子で遊べる、おためしの広場です。",
                "年齢1": first[services.column("年齢1")],
                "用件1": first[services.column("用件1")],
                "担当1": first[services.column("担当1")],
                "順番": "3",
            }
        )
        aliases.add({"サービス": ADDED, "別名・言いかた": "おためしの遊び場",
                     "よみ": "おためしのあそびば", "種類": "ふつうの名前"})

        notes = Table(new, "職員メモ")
        notes.put(notes.column("状態"), 1, "削除")

        # Sorted by reading, all of it, the newest row first.
        field = TableSortField()
        field.Field, field.IsAscending = services.column("よみ"), False
        body = services.sheet.getCellRangeByPosition(
            0, 0, services.width - 1, services.height - 1
        )
        body.sort(
            (
                value("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))),
                value("ContainsHeader", True),
            )
        )
        services.sheet.Columns.removeByIndex(services.column("数字の説明"), 1)
        services = Table(new, "サービス")
        filters = services.sheet.createFilterDescriptor(True)
        criterion = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
        criterion.Field, criterion.Operator = services.column("年齢2"), NOT_EMPTY
        filters.ContainsHeader = True
        filters.setFilterFields((criterion,))
        services.sheet.getCellRangeByPosition(
            0, 0, services.width - 1, services.height - 1
        ).filter(filters)
        new.Sheets.removeByName("説明")

        url = Path(edited_file).resolve().as_uri()
        new.storeToURL(url, (value("FilterName", "Calc MS Excel 2007 XML"),))
        print("filled", filled, "cells, saved", edited_file)
        new.close(True)
        finished.close(True)
    finally:
        office.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
