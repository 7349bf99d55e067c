#!/usr/bin/env bash
# stdnum 1.12.0 (npm): every unified social credit code that ends in the check character 0 is refused.
#
# Behaviour: CN.uscc.validate says InvalidChecksum of five published codes that end in 0, and takes the others.
# Seen: 911522010783762860 91340600MA2PBP2120 91620105L015101280 92340603MA2UK1TD00 92340604MA2PENA300 refused,
# 91320594MA1NHMCA0T and 92340604MA2PBP7U1T taken.
# Why a good guess misses it: the check is 31 less the remainder, and where nothing remains that is 31, one past the end of
# the alphabet; the code then ends in 0. One code in 31 is hit, so a handful of examples passes. The Python library of the
# same name has it right.
# Source: GB 32100-2015, check character; the codes: python-stdnum, tests/test_cn_uscc.doctest, "found online and should all
# be valid".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts stdnum@1.12.0

node -e '
const { stdnum } = require("stdnum")
const is = (code) => stdnum.CN.uscc.validate(code).isValid
const zeros = "911522010783762860 91340600MA2PBP2120 91620105L015101280 92340603MA2UK1TD00 92340604MA2PENA300".split(" ")
const others = ["91320594MA1NHMCA0T", "92340604MA2PBP7U1T"]
for (const code of [...zeros, ...others]) console.log(code, is(code) ? "taken" : "refused")
if (zeros.some(is) || !others.every(is)) { console.log("This is no longer so."); process.exit(1) }'
