#!/usr/bin/env bash
# chinese-days 1.5.7: on a machine west of Greenwich every day is answered as the day before it.
#
# Behaviour: isWorkday('2026-11-30') is false in America/Los_Angeles and true in Asia/Shanghai. It is a Monday. The text is
# read as midnight UTC and its day then taken by the clock of the machine.
# Seen: Los_Angeles: Monday 2026-11-30 false, Saturday 2026-11-28 true, 181 of 730 days of 2025-2026 differ.
# Why a good guess misses it: the answer is right in China, in UTC and so in most clouds and pipelines; a Date object
# instead of a text does not help where there is summer time. The package's table, dist/chinese-days.json, is right everywhere.
# Source: dist/index.es.js of the package; ECMAScript, "Date Time String Format" (a date alone is UTC).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts chinese-days@1.5.7

cat > days.cjs <<'JS'
const { isWorkday } = require('chinese-days')
const days = []
for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000)
  days.push(new Date(at).toISOString().slice(0, 10))
process.stdout.write(JSON.stringify(days.map((day) => [day, isWorkday(day)])))
JS
TZ=Asia/Shanghai node days.cjs > china.json
TZ=America/Los_Angeles node days.cjs > west.json
node -e '
const [china, west] = ["./china.json", "./west.json"].map((file) => new Map(require(file)))
const differ = [...china].filter(([day, is]) => west.get(day) !== is).length
console.log(`Los_Angeles: Monday 2026-11-30 ${west.get("2026-11-30")}, Saturday 2026-11-28 ${west.get("2026-11-28")}, ${differ} of ${china.size} days of 2025-2026 differ.`)
const asSeen = china.get("2026-11-30") && !west.get("2026-11-30") && west.get("2026-11-28") && differ === 181
if (!asSeen) { console.log("This is no longer so."); process.exit(1) }'
