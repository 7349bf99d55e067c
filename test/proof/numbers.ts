import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { comparePrefixes, type Suite, suites } from './numbers/peer-suites'
import { peers, withPeers } from './numbers/peers'
import { measureSpeed } from './numbers/speed'
import { type Asked, judgeEverySlip, judgeMade } from './numbers/wrong-verdicts'
import { whenAndWhere } from './report/when-and-where'

const count = (number: number): string => number.toLocaleString('en')

// Every case that we judge otherwise, and why: a case without a reason here fails the proof.
const reasons: Readonly<Record<string, string>> = {
  '110111198012010078':
    'A county not yet there at birth: only the province is looked at, for GB 11643 has the area of the first registration.',
  '110201199312010077': 'A county no longer there at birth: the same.',
  '110101491001001': 'Numbers of 15 digits ended on 2013-01-01 (Resident Identity Card Law, art. 23).',
  '92138389438': 'Kept for the future, given to nobody: mobiles begin with 13 to 19.',
  '98199649964': 'The same.',
  '+8698099649964': 'The same.',
  '008698099649964': 'The same.',
  '+86-13838389438': 'People write hyphens; they are no part of a number (RFC 3966, visual separators).',
  '0086-13811211114': 'The same.',
  '0086-138-1121-1114': 'The same.',
  '010-38238383': 'A fixed line of Beijing: no mobile, but a telephone at which a seller is reached.',
}

const reasonOf = (number: string): string => {
  const reason = reasons[number]
  if (reason === undefined)
    throw new Error(`${number} is judged otherwise than by its suite, and nobody knows why.`)
  return `| \`${number}\` | ${reason} |`
}

const suiteRow = ({ name, cases, differ }: Suite): string =>
  `| ${name} | ${cases} | ${cases - differ.length} |`
const askedRow = ({ name, asked, wrong }: Asked): string => `| ${name} | ${count(asked)} | ${wrong} |`

/** Our numbers against the suites of others, a million made ones of every form, every slip, and the speed of npm's stdnum. */
export async function proveNumbers(): Promise<string> {
  const asked = suites()
  const made = judgeMade(1_000_000)
  const slips = judgeEverySlip(2000)
  const { prefixes, speed } = withPeers((ask) => ({
    prefixes: comparePrefixes(ask),
    speed: measureSpeed(ask),
  }))
  const text = `# Numbers are judged as they are

## What others test with

| suite | cases | judged alike |
|---|---|---|
${asked.map(suiteRow).join('\n')}
| libphonenumber-js ${peers['libphonenumber-js']}, four first digits 1000 to 1999 | 1000 | ${prefixes.same} |

| judged otherwise | why |
|---|---|
${asked
  .flatMap(({ differ }) => differ)
  .map(reasonOf)
  .join('\n')}

Of the four first digits ${prefixes.onlyTheirs.length} are valid there and refused here. ${prefixes.onlyOurs.length} are
accepted here and not there: ranges of machines and of no network yet (${prefixes.onlyOurs
    .map((prefix) => prefix.slice(0, 3))
    .filter((prefix, at, all) => all.indexOf(prefix) === at)
    .join(', ')}).
The ministry opens such ranges from time to time, and whether anybody answers only a call can tell: so they pass.

## A million of every form

Half are right by the text of their standards, made by code of its own, and must pass in silence; half have one letter wrong or
two neighbours swapped, and must not. Of the last three one digit is wrong: their check lets some swaps pass.

| form | judged | wrong verdicts |
|---|---|---|
${made.map(askedRow).join('\n')}

## Every slip

Every single letter wrong (0-9, A-Z) and every two neighbours swapped, in every published code and in 2,000 made ones of each
form: how many are accepted in silence.

| form | slips | accepted in silence |
|---|---|---|
${slips.map(askedRow).join('\n')}

## How fast

The page of the credit code, bundled as it is deployed, and stdnum ${peers.stdnum} of npm judge the same valid codes in one
process, ${speed.rounds} rounds of ours, theirs, ours again. The ratios are medians of the rounds.

| | |
|---|---|
| ours, codes a second | ${count(Math.round(speed.ours))} |
| stdnum, codes a second | ${count(Math.round(speed.theirs))} |
| ours to stdnum | ${speed.times.toFixed(1)} x |
| control: ours to ours again | ${speed.control.toFixed(2)} x |

${whenAndWhere('Measured')} Run \`npm run proof -- numbers\` to see it again.
`
  await writeFile(join(__dirname, 'results', 'numbers.md'), text)
  const wrong = [...made, ...slips].reduce((sum, one) => sum + one.wrong, 0)
  if (wrong > 0) throw new Error(`${wrong} verdicts are wrong: see numbers.md.`)
  return `0 wrong verdicts, ${speed.times.toFixed(1)} x as fast as stdnum`
}
