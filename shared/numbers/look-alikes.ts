const letters = 'BDGIOQSTZ'
const digits = '806100572'

const digitLike = (letter: string): string => digits.charAt(letters.indexOf(letter))

// Characters of the credit code that people and cameras confuse, and those that each may have been.
const confused: Readonly<Record<string, string>> = {
  0: 'DQ',
  6: 'G',
  7: 'T',
  8: 'B',
  B: '8',
  D: '0',
  G: '6',
  Q: '0',
  T: '7',
}

/**
 * The possible readings of a misread credit code.
 *
 * A letter that no credit code uses is certainly wrong, so every such letter is put right: I for 1, O for 0, S for 5, Z for
 * 2, and V for U or for Y. Where there is none, any one look-alike may be wrong.
 */
export function readings(code: string): readonly string[] {
  if (/[IOSVZ]/.test(code)) {
    const plain = code.replace(/[IOSZ]/g, digitLike)
    return /V/.test(plain) ? [plain.replace(/V/g, 'U'), plain.replace(/V/g, 'Y')] : [plain]
  }
  const found: string[] = []
  for (let place = 0; place < code.length; place += 1) {
    for (const other of confused[code.charAt(place)] ?? '') {
      found.push(code.slice(0, place) + other + code.slice(place + 1))
    }
  }
  return found
}

/** `text` with every letter that looks like a digit read as that digit, for numbers that hold digits only. */
export const asDigits = (text: string): string => text.replace(/[BDGIOQSTZ]/g, digitLike)
