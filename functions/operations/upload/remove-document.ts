import type { Api } from '#shared/contract/api'
import { isRefusal } from '../../domain/merchant/refusal'
import { holdsPaper, paperLock, vaultName, withoutPaper } from '../../domain/photo/slots'
import type { Handler } from '../../ports/handler'
import { momentOf } from '../../ports/world'
import { ownPaper } from '../find'
import { unlessChanged } from '../try-again'
import { sellerActor, writeChange } from '../write-change'

/**
 * Removal of a photo by its seller. The object is removed only after the change is written, so a paper never points at
 * nothing.
 */
export const removeDocument: Handler<Api['removeDocument']> = (request, world) =>
  unlessChanged(async () => {
    const own = await ownPaper(request.params, request.caller, world)
    if (isRefusal(own)) return own
    const { stored: before, merchant, paper } = own
    const at = momentOf(world)
    const lock = paperLock(merchant, paper.kind, at)
    if (lock !== null) return lock
    const after = withoutPaper(merchant, paper, at)
    const outcome = await writeChange(
      world,
      { before, after, action: 'remove_photo', actor: sellerActor(request.caller.person), now: at.now },
      (written) => ({ headers: { etag: `"${written.version}"` }, body: null }),
      request.keep,
    )
    if (outcome === 'already_answered' || isRefusal(outcome)) return outcome
    if (holdsPaper(after, paper.id)) return outcome
    const name = vaultName(before.id, paper.id)
    await world.vault.discardSent(name)
    await world.vault.discardKept(name)
    await world.merchants.dropReading(before.id, paper.id, at.now)
    return outcome
  })
