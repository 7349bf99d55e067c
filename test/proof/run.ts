import { proveApi } from './api'
import { proveArtifacts } from './artifacts'
import { proveAws } from './aws'
import { proveBench } from './bench'
import { takeGallery } from './gallery'
import { proveGrowth } from './growth'
import { proveLife } from './life'
import { proveNumbers } from './numbers'
import { proveOnboardingCost } from './onboarding-cost'
import { proveReading } from './reading'
import { proveRegulator } from './regulator'
import { proveReminderCost } from './reminder-cost'
import { proveReminders } from './reminders'
import { proveStaffQuery } from './staff-query'
import { proveTyping } from './typing'
import { proveVerdicts } from './verdicts'

/** `npm run proof -- <part> ...`: measures what the tests only guard, and writes it down in `results`. */
const parts: Readonly<Record<string, () => Promise<string>>> = {
  verdicts: proveVerdicts,
  bench: proveBench,
  gallery: takeGallery,
  reminders: proveReminders,
  life: proveLife,
  'reminder-cost': proveReminderCost,
  'onboarding-cost': proveOnboardingCost,
  'staff-query': proveStaffQuery,
  reading: proveReading,
  regulator: proveRegulator,
  growth: proveGrowth,
  aws: proveAws,
  artifacts: proveArtifacts,
  api: proveApi,
  numbers: proveNumbers,
  typing: proveTyping,
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !(name in parts))
  if (asked.length === 0 || unknown.length > 0) {
    process.stderr.write(`Usage: npm run proof -- <${Object.keys(parts).join(' | ')}> ...\n`)
    process.exitCode = 1
    return
  }
  for (const name of asked) process.stdout.write(`${name}: ${await parts[name]?.()}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
})
