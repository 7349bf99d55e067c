/**
 * Numbers made by the text of their standards, with code of its own: what the pages under proof say must come out the same.
 */
export type Form = {
  readonly name: string
  /** A right number. */
  readonly make: (below: Below) => string
  /** Where one wrong character, by `letters`, must be noticed; two neighbours there may also be swapped, by `swaps`. */
  readonly places: readonly [from: number, to: number]
  readonly letters: string
  readonly swaps: boolean
}

/** A whole number below a limit, by a generator that gives the same again (mulberry32). */
export type Below = (limit: number) => number

export function seededBelow(seed: number): Below {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
}

const digits = '0123456789'
const all = `${digits}ABCDEFGHIJKLMNOPQRSTUVWXYZ`
const thirtyOne = all.replace(/[IOSVZ]/g, '')
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(' ')

const one = (of: string | readonly string[], below: Below): string => of[below(of.length)] ?? ''
const many = (of: string, count: number, below: Below): string =>
  Array.from({ length: count }, () => one(of, below)).join('')
const two = (number: number): string => String(number).padStart(2, '0')
const area = (below: Below): string => one(provinces, below) + many(digits, 4, below)
const birth = (below: Below): string => `${1930 + below(80)}${two(1 + below(12))}${two(1 + below(28))}`
const weighed = (text: string, weights: readonly number[], values: string): number =>
  weights.reduce((sum, weight, at) => sum + weight * values.indexOf(text[at] ?? ''), 0)

// GB 11714, GB 32100, GB 11643 as they print their weights; GB/T 17710 as it tells its steps.
const organisation = (body: string): string =>
  body + ('0X987654321'[weighed(body, [3, 7, 9, 10, 5, 8, 4, 2], all) % 11] ?? '')
const standard = (body: string): string => {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  return body + (thirtyOne[(31 - (weighed(body, weights, thirtyOne) % 31)) % 31] ?? '')
}
const pilot = (body: string): string => {
  const weights = Array.from({ length: 17 }, (_, at) => 2 ** at)
  return body + (all[(37 - (weighed(body, weights, all) % 37)) % 37] ?? '')
}
const identity = (body: string): string => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return body + ('10X98765432'[weighed(body, weights, digits) % 11] ?? '')
}
const licence = (prefix: string, body: string): string => {
  const left = Array.from(body).reduce(
    (product, digit) => (((product + Number(digit)) % 10 || 10) * 2) % 11,
    10,
  )
  return `${prefix}${body}${(11 - left) % 10}`
}

const kinds = '91 92 93 11 12 13 19 31 51 52 53 54 59 A1 N1 N2 N3 N9 Y1'.split(' ')

const pilotCode = (below: Below): string => {
  const code = pilot(
    `9${one('123', below)}35${many(digits, 4, below)}${organisation(`M000${many(thirtyOne, 4, below)}`)}`,
  )
  // One body in 37 would need a character for 36.
  return code.length === 18 ? code : pilotCode(below)
}

const whole = { places: [0, 18], letters: all, swaps: true } as const
const licencePart = { places: [2, 16], letters: digits, swaps: false } as const

export const forms: readonly Form[] = [
  {
    name: 'credit code',
    make: (below) => standard(one(kinds, below) + area(below) + organisation(many(thirtyOne, 8, below))),
    ...whole,
  },
  { name: "credit code of Fujian's pilot", make: pilotCode, ...whole },
  {
    name: 'resident identity number',
    make: (below) => identity(area(below) + birth(below) + many(digits, 3, below)),
    ...whole,
  },
  {
    name: 'residence permit of Hong Kong, Macao and Taiwan',
    make: (below) => identity(`8${one('123', below)}0000${birth(below)}${many(digits, 3, below)}`),
    ...whole,
  },
  {
    name: "foreigner's permanent residence card",
    make: (below) =>
      identity(`9${one(provinces, below)}${many(digits, 3, below)}${birth(below)}${many(digits, 3, below)}`),
    ...whole,
  },
  {
    name: 'business registration number of before',
    make: (below) => licence('', `${area(below)}${one('6789', below)}${many(digits, 7, below)}`),
    places: [0, 15],
    letters: digits,
    swaps: false,
  },
  {
    name: 'food operation licence',
    make: (below) => licence('JY', one('123', below) + area(below) + many(digits, 6, below)),
    ...licencePart,
  },
  {
    name: 'food production licence',
    make: (below) => licence('SC', `1${two(1 + below(31))}${area(below)}${many(digits, 4, below)}`),
    ...licencePart,
  },
]

/** The number with one slip in it that must be noticed: another number for certain. */
export function slip(number: string, { places: [from, to], letters, swaps }: Form, below: Below): string {
  const at = from + below(to - from)
  const right = number.charAt(at)
  const next = number.charAt(at + 1)
  if (swaps && below(2) === 0 && next !== '' && next !== right)
    return number.slice(0, at) + next + right + number.slice(at + 2)
  const other = one(letters.replace(right, ''), below)
  return number.slice(0, at) + other + number.slice(at + 1)
}
