import { shanghaiDay } from '#shared/rules/day'

/**
 * An instant (UTC, ISO 8601 with `Z`) as it is written in files: the day and time in Shanghai with their offset, for example
 * `2026-12-02 00:00:00+08:00` (RFC 3339 section 5.6, with a space as its note allows).
 */
export function shanghaiTime(instant: string): string {
  const hour = (Number(instant.slice(11, 13)) + 8) % 24
  return `${shanghaiDay(instant)} ${String(hour).padStart(2, '0')}${instant.slice(13, 19)}+08:00`
}
