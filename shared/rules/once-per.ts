/**
 * The function, made to work its answer out once for each value. The values must never change; an answer is forgotten with
 * its value.
 */
export function oncePer<Value extends object, Answer extends object>(
  answer: (value: Value) => Answer,
): (value: Value) => Answer {
  const known = new WeakMap<Value, Answer>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const found = answer(value)
    known.set(value, found)
    return found
  }
}
