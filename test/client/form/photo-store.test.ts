import type { Documents } from '#client/api/documents'
import type { Result } from '#client/api/refusal'
import { createApplicationStore } from '#client/form/application-store'
import { createPhotoStore } from '#client/form/photo-store'
import type { Chosen } from '#client/platform/photo'
import type { Confirmation, Slot } from '#shared/contract/document'
import { countingKeys, memoryStorage, pretendServer, refused, unreachable } from '../pretend-server'

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3)
const chosen: Chosen = { kind: 'photo', photo: { path: 'blob:1', bytes: jpeg } }
const slot: Slot = {
  documentId: 'd1',
  upload: { url: 'https://vault.test/', fields: { key: 'k' } },
  expiresAt: '2026-11-25T02:05:00.000Z',
  version: 2,
}
const confirmation: Confirmation = {
  version: 3,
  document: {
    id: 'd1',
    kind: 'licence.business',
    status: 'confirmed',
    contentType: 'image/jpeg',
    bytes: jpeg.length,
    sha256: 'a'.repeat(64),
    sentSha256: 'b'.repeat(64),
    read: null,
    faults: [],
    confirmedAt: '2026-11-25T02:00:00.000Z',
  },
}

type Answers = {
  readonly slots?: readonly Result<Slot>[]
  readonly sends?: readonly (boolean | null)[]
  readonly confirms?: readonly Result<Confirmation>[]
  readonly choice?: Chosen
}

const photosWith = async ({ slots = [], sends = [], confirms = [], choice = chosen }: Answers = {}) => {
  const left = { slots: [...slots], sends: [...sends], confirms: [...confirms] }
  const keys: string[] = []
  const removed: string[] = []
  const documents: Documents = {
    openSlot: async (_id, _request, key) => {
      keys.push(key)
      return left.slots.shift() ?? { ok: true, value: slot }
    },
    send: async (_slot, _path, onProgress) => {
      onProgress(50)
      const next = left.sends.shift()
      return next === undefined ? true : next
    },
    confirm: async () => left.confirms.shift() ?? { ok: true, value: confirmation },
    remove: async (_id, documentId) => {
      removed.push(documentId)
      return { ok: true, value: null }
    },
  }
  const { merchants } = pretendServer()
  const randomKey = countingKeys()
  const store = createApplicationStore({ merchants, storage: memoryStorage(), randomKey })
  await store.load()
  const photos = createPhotoStore({
    store,
    documents,
    choosePhoto: async () => choice,
    sha256: () => 'c'.repeat(64),
    randomKey,
  })
  const seen: string[] = []
  photos.listen(() => {
    const state = photos.states()['licence.business']
    seen.push(state?.kind === 'sending' ? `sending ${state.percent}` : (state?.kind ?? 'none'))
  })
  return { photos, keys, removed, seen, state: () => photos.states()['licence.business'] }
}

describe('a photo', () => {
  test('is read, sent with its progress, checked and received, and takes the place of the one before', async () => {
    const { photos, seen, removed } = await photosWith()
    await photos.take('licence.business')
    expect(seen).toEqual(['reading', 'sending 0', 'sending 50', 'checking', 'done'])
    expect(removed).toEqual(['paper-licence.business'])
  })

  test('that was not sent is still there, and is sent again with the same key', async () => {
    const { photos, keys, state } = await photosWith({ sends: [null] })
    await photos.take('licence.business')
    expect(state()).toMatchObject({ kind: 'broken', refusal: { kind: 'unreachable' } })
    await photos.retry('licence.business')
    expect(state()).toMatchObject({ kind: 'done' })
    expect(keys[1]).toBe(keys[0])
  })

  test('whose slot ran out takes a new key', async () => {
    const { photos, keys } = await photosWith({ slots: [refused('slot_expired')] })
    await photos.take('licence.business')
    await photos.retry('licence.business')
    expect(keys[1]).not.toBe(keys[0])
  })

  test('that the server does not take leaves the one before where it was', async () => {
    const fault = {
      code: 'image_pixels',
      path: '/documents/d1',
      level: 'reject',
      message: 'm',
      fix: 'f',
    } as const
    const { photos, removed, state } = await photosWith({ confirms: [refused('photo_refused', [fault])] })
    await photos.take('licence.business')
    expect(state()).toEqual({ kind: 'refused', faults: [fault] })
    expect(removed).toEqual([])
  })

  test('that is no picture is not sent at all', async () => {
    const choice: Chosen = { kind: 'photo', photo: { path: 'blob:1', bytes: Uint8Array.of(1, 2, 3) } }
    const { photos, keys, state } = await photosWith({ choice })
    await photos.take('licence.business')
    expect(state()).toEqual({ kind: 'type' })
    expect(keys).toEqual([])
  })

  test('that she did not choose after all changes nothing', async () => {
    const { photos, state } = await photosWith({ choice: { kind: 'cancelled' } })
    await photos.take('licence.business')
    expect(state()).toBeUndefined()
  })

  test('that the phone does not let us take says so', async () => {
    const { photos, state } = await photosWith({ choice: { kind: 'refused' } })
    await photos.take('licence.business')
    expect(state()).toEqual({ kind: 'camera' })
  })

  test('confirmed into a dead network can be sent again', async () => {
    const { photos, state } = await photosWith({ confirms: [unreachable] })
    await photos.take('licence.business')
    expect(state()).toMatchObject({ kind: 'broken' })
  })
})
