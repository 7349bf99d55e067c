/** What a simulated year must have come across. */
export const mustReachInYears: readonly string[] = [
  ...['active', 'restricted', 'suspended', 'closed', 'in_review', 'submitted'].map(
    (status) => `day ${status}`,
  ),
  ...['done', 'submission_incomplete'].map((word) => `town submit ${word}`),
  'renewed',
  'town change done',
  'town judged done',
  'town tap done',
  'town verify done',
  'closed after the time to cure',
  'brought over from before the rule',
  'read before it was written down',
  'days covered by a verification',
]

/** The counts of several runs together. */
export function summed(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>()
  for (const counts of all) for (const [name, count] of counts) sum.set(name, (sum.get(name) ?? 0) + count)
  return sum
}

/** What was reached less than `times` times. */
export const notReached = (
  counts: ReadonlyMap<string, number>,
  must: readonly string[],
  times: number,
): readonly string[] => must.filter((name) => (counts.get(name) ?? 0) < times)
