import { chainHolds } from '#functions/domain/merchant/entry'
import { heldNumber } from '#functions/domain/merchant/life'
import type { TestWorld } from '#test/doubles/test-world'

/**
 * What must be true of a world at any time: numbers and live merchants belong together one to one, every chain of audit
 * entries holds up to its merchant, and every confirmed photo is there, with the bytes that were confirmed.
 */
export async function expectInvariants(world: TestWorld): Promise<void> {
  const { merchants, holders } = world.merchants.contents()
  const held = merchants.flatMap((merchant) => {
    const number = heldNumber(merchant)
    return number === null ? [] : [[number, merchant.id]]
  })
  expect([...holders].sort()).toEqual(held.sort())
  for (const { id, audit, papers } of merchants) {
    const entries = await world.merchants.auditOf(id)
    expect([entries.length, entries.at(-1)?.hash ?? '']).toEqual([audit.seq, audit.hash])
    expect(chainHolds(entries, world.digest.plain)).toBe(true)
    for (const paper of papers.filter(({ status }) => status === 'confirmed')) {
      const kept = world.vault.keptNow(`${id}/${paper.id}`)
      expect(kept && world.digest.plain(kept)).toBe(paper.sha256)
    }
  }
}
