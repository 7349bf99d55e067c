import type { Found } from '#functions/domain/reading/reading'
import type { ReadingWorld } from '#functions/ports/reading-world'
import { serveReadings } from '#functions/queue/serve-readings'
import { api } from '#shared/contract/api'
import { scriptedReader } from '#test/doubles/scripted-reader'
import { testWorld } from '#test/doubles/test-world'
import { teaShop } from '#test/fixtures/people'
import { queueEvent } from '#test/fixtures/queue-event'
import { applicant, newKey } from '../applicant'
import { bodyOf } from '../ask'

/** What a reader finds on the business licence of somebody else. */
export const licence: Found = {
  outcome: 'read',
  kind: 'licence.business',
  fields: {
    fullName: { value: '郑州市豫香斋糕点铺', confidence: 0.97 },
    registrationNumber: { value: '91350100M000100Y43', confidence: 0.99 },
  },
}

/** What the bucket says of a new object. */
export const notice = (key: string): string => JSON.stringify({ Records: [{ s3: { object: { key } } }] })

/** A seller, a scripted reader, and the function that reads what she sends. */
export async function readingSetup() {
  const world = testWorld()
  const reader = scriptedReader()
  const asked: string[] = []
  const registry: ReadingWorld['registry'] = {
    async lookUp(register, number) {
      asked.push(`${register} ${number}`)
      return { outcome: 'found', name: '郑州市豫香斋糕点铺', standing: 'ended' }
    },
  }
  const reading: ReadingWorld = { ...world, reader, registry }
  const she = await applicant(world, teaShop)
  return {
    world,
    reader,
    reading,
    she,
    asked,
    work: (...bodies: readonly string[]) => serveReadings(() => reading)(queueEvent(...bodies)),
    outcomes: () => world.works.map(({ outcomes }) => Object.keys(outcomes).join()),
    /** A photo that was confirmed. */
    async kept(kind: 'licence.business' | 'goods.label' = 'licence.business') {
      const { id } = await she.fill(await she.begin())
      const { document } = bodyOf(api.confirmDocument.answer.body, await she.photograph(id, kind))
      return { id, paper: document.id, key: `kept/${id}/${document.id}` }
    },
    remove: (id: string, paper: string) =>
      she.ask({
        method: 'DELETE',
        path: `/v1/merchants/${id}/documents/${paper}`,
        headers: { 'idempotency-key': newKey() },
      }),
  }
}
