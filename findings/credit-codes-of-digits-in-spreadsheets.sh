#!/usr/bin/env bash
# xlsx 0.18.5 (SheetJS) and exceljs 4.4.0: a CSV cell with a credit code of digits alone is read as another number.
#
# Behaviour: 911522010783762860, a published code, becomes the number 911522010783762816. Quotes around the
# cell change nothing.
# Seen: both read it as a number, which is not the code; a code with letters stays text.
# Why a good guess misses it: a number in JavaScript, as in a spreadsheet, keeps about 15 to 17 digits, and most codes have
# letters; 6 of 200 published ones have none. CSV knows no types, so nothing in the file can say "text".
# Source: ECMA-262, Number (IEEE 754 binary64); Microsoft, Excel specifications and limits (15 digits); RFC 4180 (no types);
# the code: python-stdnum, tests/test_cn_uscc.doctest.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 exceljs@4.4.0

cat > codes.csv <<'CSV'
code
"911522010783762860"
91320594MA1NHMCA0T
CSV
node -e '
const sheet = require("xlsx").readFile("codes.csv").Sheets.Sheet1
const isLost = (value) => typeof value === "number" && BigInt(value) !== 911522010783762860n
;(async () => {
  const other = await new (require("exceljs").Workbook)().csv.readFile("codes.csv")
  const [xlsx, exceljs] = [sheet.A2.v, other.getCell("A2").value]
  for (const [name, value] of Object.entries({ xlsx, exceljs }))
    console.log(`${name}: ${typeof value} ${typeof value === "number" ? BigInt(value) : value}`)
  const staysText = sheet.A3.v === "91320594MA1NHMCA0T" && other.getCell("A3").value === "91320594MA1NHMCA0T"
  if (!isLost(xlsx) || !isLost(exceljs) || !staysText) { console.log("This is no longer so."); process.exit(1) }
})()'
