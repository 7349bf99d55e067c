#!/usr/bin/env bash
# Credit codes of Fujian's pilot (before 2015-10-01): lawful, in the national register, and refused by every library that
# follows the standard; they have a check of their own.
#
# Behaviour: stdnum 1.12.0 (npm) refuses eleven of eleven published codes. All eleven satisfy another rule: the values 0-35 of
# 0-9A-Z, each times a power of two that doubles from the left, and the last character add up to a multiple of 37.
# Seen: 11 refused, 11 by the other rule; one in 37 codes would be by chance.
# Why a good guess misses it: GB 32100 knows one check alone, so such a code looks like a typing error. No text of the
# pilot's rule is published; it was found by search on five codes and held on the other six.
# Source: chinabugotech/hutool issues 2020 and 4119; bluesky335/IDCheck, README; further codes in public tests on GitHub.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts stdnum@1.12.0

node -e '
const { stdnum } = require("stdnum")
const codes = `91350203M0001QKT19 91350200M000000510 91350128M00000019A 91350211M0000XUF46 91350100M0001TGQXM
91350203M0001FUE2P 91350203M0001QAY9B 91350211M00013FA1N 91350205M0001WXB32 91350212M00010RN6D 91350213M0001Q7Q47`.split(/\s+/)
const value = (letter) => parseInt(letter, 36)
const holds = (code) =>
  ([...code.slice(0, 17)].reduce((sum, letter, at) => sum + value(letter) * 2 ** at, 0) + value(code[17])) % 37 === 0
const refused = codes.filter((code) => !stdnum.CN.uscc.validate(code).isValid).length
const right = codes.filter(holds).length
console.log(`${codes.length} codes: ${refused} refused by stdnum, ${right} right by the rule of 37.`)
if (refused !== 11 || right !== 11) { console.log("This is no longer so."); process.exit(1) }'
