import { nextReminderAt, reminderFor } from '#functions/domain/reminder/plan'
import { calendar } from '#functions/system/calendar'
import type { Calendar } from '#shared/rules/evaluation'
import { languages } from '#shared/words/language'
import { reminderData, reminderSms, reminderText } from '#shared/words/reminder-words'
import { runCommand } from './build/run-command'
import { type Previewed, previewMerchants } from './preview-merchants'
import { PlainError } from './process/plain-error'

/** Every message to a merchant that does nothing, in the order of time, as lines to read. */
export function previewOf({ name, shows, merchant }: Previewed, workingDays: Calendar): readonly string[] {
  const lines = [`## ${name}: ${shows}`]
  let now = merchant.since
  for (;;) {
    const next = nextReminderAt(merchant, now, { now, calendar: workingDays })
    if (next === null) return lines
    now = next
    const reminder = reminderFor(merchant, { after: null }, { now, calendar: workingDays })
    if (reminder === null) continue
    lines.push('', `${now}  ${reminder.template}  ${reminder.link}`)
    for (const language of languages) {
      const { title, text } = reminderText(reminder, language)
      const fields = Object.entries(reminderData(reminder, language)).map(
        ([key, { value }]) => `${key}=${value}`,
      )
      lines.push(`  [${language}] ${title}`, `    inbox   ${text}`)
      lines.push(`    WeChat  ${fields.join('  ')}`, `    SMS     ${reminderSms(reminder, language)}`)
    }
  }
}

async function main(): Promise<void> {
  const [name] = process.argv.slice(2)
  const all = previewMerchants(calendar)
  const chosen = all.filter((one) => name === undefined || one.name === name)
  if (chosen.length === 0)
    throw new PlainError(`There is no "${name}". Choose one of: ${all.map((one) => one.name).join(', ')}`)
  const lines = chosen.flatMap((one) => [...previewOf(one, calendar), ''])
  process.stdout.write(`${lines.join('\n')}\n`)
}

if (require.main === module) void runCommand(main)
