#!/usr/bin/env bash
# exceljs 4.4.0: the escape `_x005F_` of a workbook's text is read as it stands.
#
# Behaviour: a text that itself holds `_x0041_` is written `_x005F_x0041_` (ECMA-376), so that no program reads it as `A`.
# Seen: exceljs shows `_x005F_x0041_`; Gnumeric 1.12 does the same; xlsx 0.18.5 (SheetJS) and LibreOffice 7.4 read
# `_x0041_`.
# Why a good guess misses it: `&amp;` and the other escapes of XML are read by all of them, and this one looks like text.
# Source: ECMA-376 part 1, 22.9.2.19 ST_Xstring: `_xHHHH_` is a character, and an underscore before such a text is escaped.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 exceljs@4.4.0

node -e '
const xlsx = require("xlsx")
const book = xlsx.utils.book_new()
xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([["_x005F_x0041_"]]))
xlsx.writeFile(book, "text.xlsx")
const read = xlsx.readFile("text.xlsx").Sheets.Sheet1.A1.v
const other = new (require("exceljs").Workbook)()
other.xlsx.readFile("text.xlsx").then(() => {
  const shown = other.worksheets[0].getCell("A1").value
  console.log(`xlsx: ${read}; exceljs: ${shown}`)
  if (read !== "_x0041_" || shown === read) { console.log("This is no longer so."); process.exit(1) }
})'
