import * as mod313 from '#shared/numbers/check/mod-31-3'
import * as organisationCode from '#shared/numbers/organisation-code'
import type { Person } from '#test/fixtures/people'

/**
 * A made-up credit code of the same office and kind as a person's own, with right check characters; null for a natural
 * person, who has none.
 */
export function ownNumber({ patch }: Person, which: number): string | null {
  if (patch.registrationNumber == null) return null
  const serial = String(which).padStart(8, '0')
  const code = `${patch.registrationNumber.slice(0, 8)}${serial}${organisationCode.checkCharacter(serial)}`
  return `${code}${mod313.checkCharacter(code)}`
}
