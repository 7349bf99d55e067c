// The letters a credit code never uses, and what they were before they were misread; V may have been U or Y.
const unused: Readonly<Record<string, string>> = { I: '1', O: '0', Z: '2', S: '5' }

// Characters of the credit code that people and cameras take for one another.
const confused: Readonly<Record<string, string>> = {
  '0': 'DQ',
  '6': 'G',
  '7': 'T',
  '8': 'B',
  B: '8',
  D: '0',
  G: '6',
  Q: '0',
  T: '7',
}

const digitFor: Readonly<Record<string, string>> = { ...unused, B: '8', D: '0', G: '6', Q: '0', T: '7' }

/**
 * What `code` may have been before one character in it was misread.
 *
 * A letter that no credit code uses is certainly wrong, so every such letter is put right (all V the same way). Where there
 * is none, any one look-alike may be wrong.
 */
export function readings(code: string): readonly string[] {
  if (/[IOSVZ]/.test(code)) {
    const plain = code.replace(/[IOSZ]/g, (letter) => unused[letter] ?? letter)
    return plain.includes('V') ? [plain.replace(/V/g, 'U'), plain.replace(/V/g, 'Y')] : [plain]
  }
  return Array.from(code).flatMap((character, place) =>
    Array.from(confused[character] ?? '').map(
      (other) => code.slice(0, place) + other + code.slice(place + 1),
    ),
  )
}

/** `text` with every letter that looks like a digit read as that digit, for numbers that hold digits only. */
export const asDigits = (text: string): string =>
  text.replace(/[BDGIOQSTZ]/g, (letter) => digitFor[letter] ?? letter)
