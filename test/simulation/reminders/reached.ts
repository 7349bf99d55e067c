/** Everything that a run must have come across: what was never reached was never shown. */
export const mustReach: readonly string[] = [
  ...['sent', 'unknown', 'no_consent', 'unreachable', 'refused', 'held', 'inbox_only'].map(
    (name) => `outcome ${name}`,
  ),
  ...['nothing_to_say', 'outside_hours', 'changed', 'failed', 'settled'].map((name) => `outcome ${name}`),
  ...['killed', 'frozen', 'thawed', 'poison', 'cured meanwhile', 'delivered at once', 'late', 'stale'].map(
    (name) => `fault ${name}`,
  ),
  ...['of another version', 'clock', 'no sweeps for a day'].map((name) => `fault ${name}`),
  ...['claimed', 'claimed again', 'changed'].map((name) => `claim ${name}`),
  ...['sms sent', 'sms unknown', 'call_list sent', 'wechat sent', 'wechat held', 'wechat unknown'].map(
    (name) => `told ${name}`,
  ),
  ...['submitted', 'action_required', 'active', 'declined', 'withdrawn'].map((name) => `status ${name}`),
  ...['told', 'no sweep that day', 'could not be read that day'].map((name) => `due: ${name}`),
  'tap counted_before',
  'tap granted',
  'revoked',
  'redelivered',
  'reopened',
]

/** The counts of several runs together. */
export function summed(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>()
  for (const counts of all) for (const [name, count] of counts) sum.set(name, (sum.get(name) ?? 0) + count)
  return sum
}

/** What was reached less than `times` times. */
export const notReached = (counts: ReadonlyMap<string, number>, times: number): readonly string[] =>
  mustReach.filter((name) => (counts.get(name) ?? 0) < times)
