import type { Result } from '#client/api/refusal'
import type { Confirmation } from '#shared/contract/document'
import { photosWith } from '../../pretend-photos'
import { refused } from '../../pretend-server'

const broken = [null, null, null, null]

describe('a photo', () => {
  test('is read, sent with its progress, checked and received, and takes the place of the one before', async () => {
    const { photos, seen, removed, made } = await photosWith()
    await photos.take('licence.business')
    expect(seen.slice(0, 5)).toEqual(['reading', 'sending 0', 'sending 50', 'checking', 'done'])
    expect(made).toEqual(['slot', 'send', 'confirm'])
    expect(removed).toEqual(['paper-licence.business'])
  })

  test('is deleted from the phone once the server has it', async () => {
    const { photos, storage, keptPhotos } = await photosWith()
    await photos.take('licence.business')
    expect(storage.read('uploads')).toBeNull()
    expect(keptPhotos.kept.size).toBe(0)
  })

  test('that was broken off is sent again by itself, after ever longer waits', async () => {
    const missing = refused<Confirmation>('upload_missing')
    const { photos, made, waited, state } = await photosWith({
      sends: [null, null],
      confirms: [missing, missing],
    })
    await photos.take('licence.business')
    expect(made).toEqual(['slot', 'send', 'confirm', 'slot', 'send', 'confirm', 'slot', 'send', 'confirm'])
    expect(waited.slice(0, 2)).toEqual([1000, 3000])
    expect(state()).toMatchObject({ kind: 'done' })
  })

  test('whose answer alone was lost is not sent twice', async () => {
    const { photos, made, state } = await photosWith({ sends: [null] })
    await photos.take('licence.business')
    expect(made).toEqual(['slot', 'send', 'confirm'])
    expect(state()).toMatchObject({ kind: 'done' })
  })

  test('that cannot be sent is kept, and is sent again with the same key', async () => {
    const missing = Array<Result<Confirmation>>(4).fill(refused('upload_missing'))
    const { photos, keys, state } = await photosWith({ sends: broken, confirms: missing })
    await photos.take('licence.business')
    expect(state()).toMatchObject({ kind: 'broken', refusal: { kind: 'unreachable' } })
    await photos.retry('licence.business')
    expect(state()).toMatchObject({ kind: 'done' })
    expect(new Set(keys).size).toBe(1)
  })

  test('whose slot ran out takes a new one', async () => {
    const { photos, keys, state } = await photosWith({ slots: [refused('slot_expired')] })
    await photos.take('licence.business')
    expect(state()).toMatchObject({ kind: 'done' })
    expect(keys[1]).not.toBe(keys[0])
  })

  test('that the store refuses because its form ran out is sent with a new form', async () => {
    const { photos, made, keys, state } = await photosWith({
      sends: [false],
      confirms: [refused('slot_expired')],
    })
    await photos.take('licence.business')
    expect(made).toEqual(['slot', 'send', 'confirm', 'slot', 'send', 'confirm'])
    expect(keys[1]).not.toBe(keys[0])
    expect(state()).toMatchObject({ kind: 'done' })
  })

  test('waits for a busy server, and does not wait after a refusal', async () => {
    const busy = await photosWith({ slots: [refused('busy')] })
    await busy.photos.take('licence.business')
    expect(busy.waited[0]).toBe(1000)
    const full = await photosWith({ slots: [refused('too_many_documents')] })
    await full.photos.take('licence.business')
    expect(full.waited).toEqual([])
    expect(full.state()).toMatchObject({ kind: 'broken' })
    expect(full.storage.read('uploads')).toBeNull()
  })

  test('refused by the server leaves the photo before it in place', async () => {
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

  test('continues where it was after the app was killed', async () => {
    const missing = Array<Result<Confirmation>>(4).fill(refused('upload_missing'))
    const first = await photosWith({ sends: broken, confirms: missing })
    await first.photos.take('licence.business')
    const { storage, keptPhotos } = first
    const second = await photosWith({ storage, keptPhotos, confirms: [refused('upload_missing')] })
    await second.photos.resume()
    expect(second.made).toEqual(['confirm', 'slot', 'send', 'confirm'])
    expect(second.keys[0]).toBe(first.keys[0])
    expect(second.state()).toMatchObject({ kind: 'done', path: null })
    await second.photos.resume()
    expect(second.made).toHaveLength(4)
  })

  test('of the person who used this phone before is forgotten, not sent', async () => {
    const { photos, storage, made } = await photosWith()
    const upload = { name: 'n', kind: 'licence.business', contentType: 'image/jpeg', sha256: 'a', key: 'k' }
    storage.write('uploads', [{ ...upload, merchantId: 'not-hers', documentId: null }])
    await photos.resume()
    expect(made).toEqual([])
    expect(storage.read('uploads')).toBeNull()
  })

  test('waits its turn: two are not sent at once', async () => {
    const { photos, made } = await photosWith()
    await Promise.all([photos.take('licence.business'), photos.take('licence.food_operation')])
    expect(made).toEqual(['slot', 'send', 'confirm', 'slot', 'send', 'confirm'])
  })

  test('that she cancels changes nothing', async () => {
    const { photos, state } = await photosWith({ choices: [{ kind: 'cancelled' }] })
    await photos.take('licence.business')
    expect(state()).toBeUndefined()
  })

  test('that the phone forbids says so', async () => {
    const { photos, state } = await photosWith({ choices: [{ kind: 'refused' }] })
    await photos.take('licence.business')
    expect(state()).toEqual({ kind: 'camera' })
  })

  test('that may be read is polled a few times, and then no more', async () => {
    const { photos, waited, state } = await photosWith()
    await photos.take('licence.business')
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve()
    expect(waited).toEqual([1500, 2000, 3000, 5000, 8000, 13_000, 20_000, 30_000])
    expect(state()).toMatchObject({ kind: 'done', reading: false })
  })
})
