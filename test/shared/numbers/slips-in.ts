const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** A number with any one character wrong, or any two neighbours swapped: `123` becomes `023`, `223` ... and `213`, `132`. */
export const slipsIn = (number: string): readonly string[] =>
  Array.from(number).flatMap((right, at) => {
    const [before, after] = [number.slice(0, at), number.slice(at + 1)]
    const wrong = Array.from(characters.replace(right, ''), (other) => before + other + after)
    const next = after.charAt(0)
    return next === '' || next === right ? wrong : [...wrong, before + next + right + after.slice(1)]
  })
