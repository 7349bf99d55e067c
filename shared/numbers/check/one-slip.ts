const characters = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Every text that one slip of the finger makes of this one: a single character wrong, or two neighbours swapped. */
export function slipsOf(text: string): readonly string[] {
  const found: string[] = []
  for (let place = 0; place < text.length; place += 1) {
    const [before, after] = [text.slice(0, place), text.slice(place + 1)]
    for (const other of characters) found.push(before + other + after)
    found.push(before + after.charAt(0) + text.charAt(place) + after.slice(1))
  }
  return found.filter((slip) => slip !== text)
}
