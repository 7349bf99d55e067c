#!/usr/bin/env bash
# validator 13.15.35: isIdentityCard(number, 'zh-CN') refuses the residence permits of Taiwan people and most cards of
# permanent residents, though their numbers follow the standard of identity numbers.
#
# Behaviour: 830000199201300022, the specimen of the permit that the Beijing police published, and 932682198501010017, a card
# of 2023 asked for in Jiangsu, are refused; 810000199408230021 of Hong Kong people is taken.
# Seen: 810000199408230021 true, 830000199201300022 false, 932682198501010017 false.
# Why a good guess misses it: length, day of birth and check character are right. A list of two first digits decides, which
# has 71, 81, 82 and 91 ("abroad") but neither 83 nor the cards of 2023, where 9 is followed by the province.
# Source: Measures of 2018 on residence permits of Hong Kong, Macao and Taiwan residents (State Council office, 2018 no. 81);
# jxlwqq/id-validator, README (the specimens); National Immigration Administration, card of 2023-12-01 (18 characters, 9 first,
# MOD 11-2); chinabugotech/hutool, IdcardUtilTest (the number of such a card).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts validator@13.15.35

node -e '
const { isIdentityCard } = require("validator")
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = (number) =>
  "10X98765432"[weights.reduce((sum, weight, at) => sum + weight * number[at], 0) % 11] === number[17]
const seen = { "810000199408230021": true, "830000199201300022": false, "932682198501010017": false }
for (const number of Object.keys(seen))
  console.log(number, "taken:", isIdentityCard(number, "zh-CN"), "check character right:", checks(number))
const asSeen = Object.entries(seen).every(([number, taken]) => checks(number) && isIdentityCard(number, "zh-CN") === taken)
if (!asSeen) { console.log("This is no longer so."); process.exit(1) }'
