import type { Merchant } from '#functions/domain/merchant'
import type { MerchantStore, Page, Place } from '#functions/ports/merchant-store'
import { withdrawn } from '#test/fixtures/merchants'
import { eachStore } from './each-store'
import { newId, submit, write } from './stored'

// The engine keeps what earlier facts wrote: a fact looks only at its own merchants.
async function walk<Where>(
  read: (after: Where | null) => Promise<Page<Where>>,
  mine: readonly Merchant[],
): Promise<readonly string[]> {
  const found: string[] = []
  let after: Where | null = null
  for (let pages = 0; pages < 200; pages += 1) {
    const page: Page<Where> = await read(after)
    found.push(...page.merchants.map(({ id }) => id))
    if (page.reachedEnd) return found.filter((id) => mine.some((merchant) => merchant.id === id))
    after = page.last
  }
  throw new Error('The walk does not end')
}

const queueOf = (store: MerchantStore, mine: readonly Merchant[], limit: number) =>
  walk<Place>((after) => store.queue('submitted', after, limit), mine)

const instant = (second: number): string => `2026-11-25T03:00:${String(second).padStart(2, '0')}.000Z`

eachStore((open) => {
  it.each([1, 2, 7, 100])(
    'a queue is walked oldest first, each merchant once, %i at a time',
    async (limit) => {
      const store = open()
      const mine: Merchant[] = []
      // Every second instant is shared by three: ties stand in the order of their ids.
      for (let count = 0; count < 21; count += 1)
        mine.push(await submit(store, newId(), `Q${limit}-${count}`, instant(59 - Math.floor(count / 3))))
      const expected = [...mine].sort((left, right) =>
        `${left.since}${left.id}` < `${right.since}${right.id}` ? -1 : 1,
      )
      expect(await queueOf(store, mine, limit)).toEqual(expected.map(({ id }) => id))
    },
  )

  it('a page holds no more than was asked for, and an empty queue is at its end', async () => {
    const store = open()
    for (let count = 0; count < 5; count += 1) await submit(store, newId(), `P${count}`)
    expect((await store.queue('submitted', null, 3)).merchants).toHaveLength(3)
    expect(await store.queue('declined', null, 3)).toEqual({ merchants: [], reachedEnd: true, last: null })
  })

  it('who left the status is no longer in its queue', async () => {
    const store = open()
    const sent = await submit(store, newId(), 'P9')
    await write(store, sent, withdrawn(sent))
    expect(await queueOf(store, [sent], 50)).toEqual([])
    expect(await walk<Place>((after) => store.queue('withdrawn', after, 50), [sent])).toEqual([sent.id])
  })
})
