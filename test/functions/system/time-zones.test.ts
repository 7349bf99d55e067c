import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { inProject } from '#local/project-root'
import { calendar2026 } from '#test/shared/rules/calendar-2026'

function workingDaysIn(zone: string): readonly string[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(__dirname, 'working-days.ts')],
    { cwd: inProject('.'), encoding: 'utf8', env: { ...process.env, TZ: zone } },
  )
  if (status !== 0) throw new Error(`The working days in ${zone} were not printed: ${stderr}`)
  return stdout.split(' ')
}

test.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
  'working days are those of China on a machine in %s',
  (zone) => {
    const days = workingDaysIn(zone)
    // 248 in either year: the weekdays less the 13 statutory days.
    expect(days).toHaveLength(496)
    const of2026 = days.filter((day) => day.startsWith('2026'))
    expect(of2026.filter((day) => calendar2026(day) !== true)).toEqual([])
    expect(days).toEqual(expect.arrayContaining(['2025-01-26', '2025-02-08', '2026-02-14', '2026-11-30']))
    for (const off of ['2025-01-28', '2025-02-04', '2026-02-16', '2026-11-28'])
      expect(days).not.toContain(off)
  },
)
