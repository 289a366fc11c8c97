"""Files that Rondo must refuse or read with a remark: one table for the page and the command line.

Each case says what every front has to tell about its file. Files of many megabytes, and small ones
that would inflate to gigabytes, are made when they are needed:

    python3 tests/harness/bad_input.py FOLDER    writes the files and the table as cases.json
"""

import dataclasses
import json
import pathlib
import sys
import zlib

MEGABYTE = 1 << 20
GIGABYTE = 1 << 30

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


# --- making files -------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Part:
    """A file in a zip archive; its sizes can lie."""

    name: str
    packed: bytes
    inflated_bytes: int
    checksum: int = 0


def part(name, text):
    data = text.encode()
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Part(name, packer.compress(data) + packer.flush(), len(data), zlib.crc32(data))


def zeros(size):
    """A deflate stream of that many NUL bytes: one block, as often as it takes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    block = packer.compress(bytes(MEGABYTE)) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * (size // MEGABYTE) + packer.flush(zlib.Z_FINISH)


def zip_archive(parts):
    body = b""
    directory = b""
    for one in parts:
        name = one.name.encode()
        common = (b"\x00\x00\x08\x00" + bytes(4) + number(one.checksum, 4)
                  + number(len(one.packed), 4) + number(one.inflated_bytes, 4)
                  + number(len(name), 2) + bytes(2))
        directory += (b"PK\x01\x02" + number(20, 2) + number(20, 2) + common + bytes(10)
                      + number(len(body), 4) + name)
        body += b"PK\x03\x04" + number(20, 2) + common + name + one.packed
    count = number(len(parts), 2)
    return (body + directory + b"PK\x05\x06" + bytes(4) + count * 2
            + number(len(directory), 4) + number(len(body), 4) + bytes(2))


def number(value, size):
    return value.to_bytes(size, "little")


def workbook(sheet, strings=None):
    """An .xlsx file around one sheet, given as a Part or as the rows of its XML."""
    if isinstance(sheet, str):
        sheet = part("xl/worksheets/sheet1.xml",
                     f"<worksheet><sheetData>{sheet}</sheetData></worksheet>")
    relations = "".join(
        f"<Relationship Id='rId{index}' Type='http://x/{kind}' Target='{target}'/>"
        for index, (kind, target) in enumerate(
            [("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")], 1))
    parts = [
        part("[Content_Types].xml", "<Types/>"),
        part("xl/workbook.xml",
             "<workbook><sheets><sheet name='Answers' sheetId='1' r:id='rId1'/></sheets></workbook>"),
        part("xl/_rels/workbook.xml.rels", f"<Relationships>{relations}</Relationships>"),
        sheet,
    ]
    if strings is not None:
        parts.append(part("xl/sharedStrings.xml", strings))
    return zip_archive(parts)


def long_text_in_many_cells():
    """200 KB that would be 20 GB: each of 100,000 cells names the same long text."""
    text = "".join(f"{index:x} " for index in range(35_000))
    row = "<row>" + "<c t='s'><v>0</v></c>" * 10 + "</row>"
    # Rows of different lengths, so that the sheet itself packs no better than sheets do.
    rows = "".join(row.replace("<row>", f"<row r='{index}' x='{index * 7919:x}'>")
                   for index in range(1, 10_001))
    return workbook(rows, f"<sst><si><t>{text}</t></si></sst>")


def many_rows():
    return ("Student,Grade\n" + "".join(f"Student {index},A\n" for index in range(25_000))).encode()


def blank(megabytes):
    """A file of that size which takes no room on the disk."""

    def write(path):
        with path.open("wb") as file:
            file.truncate(megabytes * MEGABYTE)

    return write


# --- the table ----------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Noted:
    """Something that is read and remarked upon. The row counts as in a spreadsheet."""

    row: int
    column: str  # "": about the whole row
    says: str


@dataclasses.dataclass(frozen=True)
class Case:
    """One file. `says`: what the refusal must hold, besides the file's name."""

    about: str
    file: str
    content: object  # bytes, text, or a function that gets the path and writes it
    says: tuple = ()
    people: int = 0  # who come in nevertheless
    noted: tuple = ()

    def write(self, folder):
        path = pathlib.Path(folder) / self.file
        if callable(self.content):
            self.content(path)
        else:
            content = self.content
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path


REFUSED_SHEETS = (
    Case("an empty file", "empty.csv", "", ("is empty", "Download or export it again")),
    Case("a file with blank cells only", "blank.csv", ",,\r\n , \r\n", ("is empty",)),
    Case("a picture renamed to .csv", "picture.csv", PICTURE,
         ("is a picture, not a sheet", "Export the answers as .csv or .xlsx")),
    Case("a PDF renamed to .csv", "print.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
         ("is a PDF, not a sheet", "Export the answers as .csv or .xlsx")),
    Case("a workbook of the nineties", "old.xls", OLD_WORKBOOK,
         ("old .xls format", "Save it as .xlsx or .csv")),
    Case("noise", "noise.csv", bytes(range(256)) * 8,
         ("neither a workbook nor readable text", "Save the sheet as .xlsx or .csv")),
    Case("a file of 100 MB", "huge.csv", blank(100), ("64 MB", "Is it the right file?")),
    Case("a sheet of 40 MB", "large.csv", blank(40),
         ("is 40.0 MB", "up to 32 MB", "Is it the right file?", "Nothing was imported")),
    Case("a list of everybody's grades", "grades.csv", many_rows(),
         ("has 25,000 rows", "up to 20,000 rows", "Is it the right file?")),
    Case("a quote that is never closed", "quote.csv",
         'Name,Email,Goal\r\nAna Lee,ana@example.org,"fine"\r\nBo Diaz,bo@example.org,"open\r\n'
         "Cy Roe,cy@example.org,\r\n",
         ("row 3", "line 3", "before “open Cy Roe", "Close it or remove it")),
    Case("a download that was cut off", "cut.xlsx",
         workbook("<row><c><v>1</v></c></row>")[:-40], ("is incomplete", "Download it again")),
    Case("a workbook that inflates to gigabytes", "bomb.xlsx",
         workbook(Part("xl/worksheets/sheet1.xml", zeros(3 * GIGABYTE), 3 * GIGABYTE)),
         ("xl/worksheets/sheet1.xml would be far larger", "Up to 64 MB", "the right file?")),
    Case("a workbook that hides how far it inflates", "lie.xlsx",
         workbook(Part("xl/worksheets/sheet1.xml", zeros(3 * GIGABYTE), MEGABYTE)),
         ("is damaged", "xl/worksheets/sheet1.xml", "Download it again")),
    Case("a workbook that names one long text everywhere", "text.xlsx", long_text_in_many_cells(),
         ("is too large", "row ", "more than 64 MB of text", "Nothing was imported")),
    Case("a workbook whose XML defines entities", "entities.xlsx",
         workbook(part("xl/worksheets/sheet1.xml",
                       "<!DOCTYPE a [<!ENTITY b 'bbbb'>]><worksheet>&b;</worksheet>")),
         ("xl/worksheets/sheet1.xml contains a document type", "save it again")),
    Case("an archive that inflates to gigabytes", "bomb.zip",
         zip_archive([Part("answers.csv", zeros(3 * GIGABYTE), 3 * GIGABYTE)]),
         ("answers.csv would be far larger", "Up to 64 MB", "the right file?")),
)

HEADER = "Name,Email,School,Topics offered,Topics requested\n"
MENTOR = "Ana Lee,ana@example.org,North High,SEL,\n"
MENTEE = "Bo Diaz,bo@example.org,South Middle,,SEL\n"

NOTED_SHEETS = (
    Case("rows with too few and too many cells", "ragged.csv",
         HEADER + MENTOR + "Bo Diaz,bo@example.org\n" + "Cy Roe,cy@example.org,North High,SEL,,6,7\n",
         people=3,
         noted=(Noted(3, "School", "This row has 2 cells where the header has 5"),
                Noted(4, "Column F", "This row has 7 cells where the header has 5; what is beyond "
                                     "(“6”) is left out"))),
    Case("line ends of three kinds", "ends.csv",
         (HEADER + MENTOR).replace("\n", "\r\n") + MENTEE
         + "Cy Roe,cy@example.org,North High,SEL,\rDi Moe,di@example.org,North High,SEL,\r",
         people=4, noted=(Noted(3, "", "ends with another kind of line break"),)),
    Case("a quote that is closed too late", "stray.csv",
         HEADER + MENTOR + 'Bo Diaz,bo@example.org,"South "Middle,,SEL\n',
         people=2, noted=(Noted(3, "School", "text behind a closing quotation mark"),)),
    Case("grade bands that became dates", "dates.csv",
         "Name,Email,Grade bands,Topics offered\nAna Lee,ana@example.org,6-8,SEL\n"
         "Bo Diaz,bo@example.org,8-Jun,SEL\nCy Roe,cy@example.org,5-Mar,SEL\n",
         people=3,
         noted=(Noted(3, "Grade bands", "probably made it of “6-8”, and it is read as that"),
                Noted(4, "Grade bands", "“5-Mar” is a date: a spreadsheet program probably made it of “3-5”. "
                                        "It is left out. Write “3 to 5” into the cell"))),
    Case("an address that is none, and a row without anybody", "nobody.csv",
         HEADER + MENTOR + "Bo Diaz,bo at example,South Middle,,SEL\n" + ",,North High,SEL,\n",
         people=2,
         noted=(Noted(3, "Email", "“bo at example” is not an email address"),
                Noted(4, "", "No name and no email: this row is left out"))),
)

# Sheets that are read and give an event which can't be matched. The event is called so:
EVENT = "New event"
UNMATCHED_SHEETS = (
    Case("no mentors", "mentees.csv", HEADER + MENTEE,
         (f"Nobody in {EVENT} takes part as a mentor yet", "Import a sign-up sheet"), people=1),
    Case("no mentees", "mentors.csv", HEADER + MENTOR,
         (f"Nobody in {EVENT} looks for a mentor yet", "Import a sign-up sheet"), people=1),
    Case("everyone at capacity 0", "full.csv",
         HEADER.replace("\n", ",Capacity\n") + MENTOR.replace("\n", ",0\n")
         + MENTEE.replace("\n", ",\n"),
         (f"All mentors of {EVENT} have room for 0 mentees", "Raise the number"), people=2),
)


def program(members):
    return '{"format":"rondo","formatVersion":1,"kind":"full","minWriter":1,"program":"P"' + members


REFUSED_PROGRAMS = (
    Case("a program file that is truncated", "truncated.json", program(',\n"people":{"a":'),
         ("ends too early", "line 2, column 15", "Download or copy it again")),
    Case("a program file that is nested too deep", "deep.json", program(',"x":' + "[" * 100_000),
         ("nested more than 64 levels deep", "line 1, column ", "Is it the right file?")),
    Case("a program file with duplicate keys", "twice.json",
         program(',\n"people":{},\n"people":{}}'),
         ("“people” stands for the second time", "line 3, column ")),
    Case("a program file of a newer version", "newer.json",
         '{"format":"rondo","formatVersion":99,"kind":"full","minWriter":99,"program":"P"}',
         ("made by a newer Rondo", "version 99", "Reload the page")),
    Case("a program file that was changed on its way", "changed.json",
         program(',"sha256":"' + "0" * 64 + '"}'), ("changed or damaged on its way", "Ask for it again")),
    Case("a program file with a text where a record should be", "content.json",
         program(',"people":{"a":"Ana"}}'),
         ("At /people/a an object is expected",)),
    Case("some other JSON", "other.json", '{"name": "something else"}',
         ("not a Rondo program file", "Is it the right one?")),
)

TABLE = {
    "refusedSheets": REFUSED_SHEETS,
    "notedSheets": NOTED_SHEETS,
    "unmatchedSheets": UNMATCHED_SHEETS,
    "refusedPrograms": REFUSED_PROGRAMS,
}


def write_all(folder):
    """All files, and the table for those who read no Python."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    table = {}
    for kind, cases in TABLE.items():
        table[kind] = []
        for case in cases:
            case.write(folder)
            entry = dataclasses.asdict(case)
            del entry["content"]
            table[kind].append(entry)
    (folder / "cases.json").write_text(json.dumps(table, indent=1), encoding="utf-8")


if __name__ == "__main__":
    write_all(sys.argv[1])
