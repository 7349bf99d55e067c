import type { DocumentVault, Upload } from '#functions/ports/document-vault'
import { s3Client, s3DocumentVault } from '#functions/vault/s3-document-vault'
import { ownerAlone } from '#local/iam/callers'
import { objectStore } from '#local/object-store/object-store'
import { memoryDocumentVault } from '#test/doubles/memory/memory-document-vault'
import { tinyJpeg } from '#test/fixtures/photos'
import { serveDoor } from '#test/local/door/serve-door'
import { temporaryFolder } from '#test/local/temporary-folder'
import { pointSdk } from '../point-sdk'

type Post = (upload: Upload, file: Uint8Array) => Promise<number>

const bucket = 'photos'
const mebibyte = 1024 * 1024
const photo = tinyJpeg()
let count = 0
const newName = (): string => {
  count += 1
  return `merchant/${count}`
}

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.alloc(12 * mebibyte)
  throw new Error('The reading ended')
}

async function* many(count: number): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < count; number += 1) yield Buffer.alloc(mebibyte, number)
}

function facts(open: () => { vault: DocumentVault; post: Post }): void {
  it('a slot is empty before anything is sent', async () => {
    const { vault } = open()
    const name = newName()
    expect(await vault.sent(name)).toBeNull()
    await vault.openSlot(name, 'image/jpeg', photo.length)
    expect(await vault.sent(name)).toBeNull()
  })

  it('a file sent through a slot is read as it was sent', async () => {
    const { vault, post } = open()
    const name = newName()
    const upload = await vault.openSlot(name, 'image/jpeg', photo.length)
    expect(await post(upload, photo)).toBe(204)
    expect(Buffer.from((await vault.sent(name)) ?? []).equals(photo)).toBe(true)
  })

  it.each([
    ['longer', Uint8Array.from([...photo, 0])],
    ['shorter', photo.slice(1)],
    ['empty', new Uint8Array(0)],
  ])('a slot refuses a file that is %s than announced', async (_, file) => {
    const { vault, post } = open()
    const name = newName()
    const upload = await vault.openSlot(name, 'image/jpeg', photo.length)
    expect(await post(upload, file)).toBe(400)
    expect(await vault.sent(name)).toBeNull()
  })

  it.each([
    ['another place', { key: 'sent/another/merchant' }],
    ['the photos that are kept', { key: 'kept/merchant/1' }],
    ['a place above', { key: 'sent/../../etc/passwd' }],
    ['another type', { 'Content-Type': 'text/html' }],
    ['an older policy', { policy: 'policy-0', Policy: '' }],
  ])('a form changed for %s is refused', async (_, changed) => {
    const { vault, post } = open()
    const upload = await vault.openSlot(newName(), 'image/jpeg', photo.length)
    const status = await post({ ...upload, fields: { ...upload.fields, ...changed } }, photo)
    expect([400, 403]).toContain(status)
  })

  it('a kept file stays when the sent one is removed, and the other way round', async () => {
    const { vault, post } = open()
    const name = newName()
    await post(await vault.openSlot(name, 'image/jpeg', photo.length), photo)
    await vault.keep(name, 'image/jpeg', photo)
    await vault.discardSent(name)
    expect(await vault.sent(name)).toBeNull()
    await post(await vault.openSlot(name, 'image/jpeg', photo.length), photo)
    await vault.discardKept(name)
    expect(await vault.sent(name)).not.toBeNull()
  })

  it('a kept file is read as it was kept, until it is removed', async () => {
    const { vault } = open()
    const name = newName()
    expect(await vault.kept(name)).toBeNull()
    await vault.keep(name, 'image/jpeg', photo)
    expect(Buffer.from((await vault.kept(name)) ?? []).equals(photo)).toBe(true)
    await vault.discardKept(name)
    expect(await vault.kept(name)).toBeNull()
  })

  it('removing a missing file succeeds, and so does keeping one twice', async () => {
    const { vault } = open()
    const name = newName()
    await vault.discardSent(name)
    await vault.discardKept(name)
    await vault.keep(name, 'image/jpeg', photo)
    await vault.keep(name, 'image/jpeg', photo)
    expect(await vault.link(name)).toContain(name)
  })

  it('a file for staff is kept apart from photos', async () => {
    const { vault } = open()
    const name = `${newName()}.csv`
    expect(await vault.file(name)).toBeNull()
    await vault.keepFile(name, 'text/csv; charset=utf-8', chunks('a,', 'b'))
    expect(Buffer.from((await vault.file(name)) ?? []).toString()).toBe('a,b')
    expect(await vault.kept(name)).toBeNull()
    expect(await vault.fileLink(name)).toContain(`exports/${name}`)
  })

  it('a file longer than one part is kept to the letter', async () => {
    const { vault } = open()
    const name = newName()
    await vault.keepFile(name, 'application/zip', many(18))
    const kept = (await vault.file(name)) ?? []
    expect(kept.length).toBe(18 * mebibyte)
    expect([kept[0], kept[8 * mebibyte], kept[18 * mebibyte - 1]]).toEqual([0, 8, 17])
  })

  it('a file whose chunks end with an error is not kept, and the error is thrown', async () => {
    const { vault } = open()
    const name = newName()
    await expect(vault.keepFile(name, 'application/zip', broken())).rejects.toThrow('The reading ended')
    expect(await vault.file(name)).toBeNull()
  })
}

describe('in memory', () => {
  facts(() => {
    const vault = memoryDocumentVault()
    return { vault, post: vault.post }
  })
})

describe('in S3', () => {
  const folder = temporaryFolder()
  const { origin } = serveDoor(() => objectStore(folder, [{ name: bucket, cors: [] }], ownerAlone))
  const open = (): DocumentVault => {
    pointSdk({ s3: origin() })
    return s3DocumentVault(s3Client(), bucket)
  }
  const post: Post = async ({ url, fields }, file) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob([Uint8Array.from(file)], { type: 'image/jpeg' }))
    return (await fetch(url, { method: 'POST', body: form })).status
  }

  facts(() => ({ vault: open(), post }))

  it('a link downloads a kept file and never displays it', async () => {
    const vault = open()
    const name = newName()
    await vault.keep(name, 'image/jpeg', photo)
    const link = await vault.link(name)
    const answer = await fetch(link)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe('attachment')
    expect(Buffer.from(await answer.arrayBuffer()).equals(photo)).toBe(true)
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('60')
  })

  it('a link downloads a file with its type', async () => {
    const vault = open()
    const name = `${newName()}.csv`
    await vault.keepFile(name, 'text/csv; charset=utf-8', chunks('a,', 'b'))
    const answer = await fetch(await vault.fileLink(name))
    expect(await answer.text()).toBe('a,b')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment')
  })

  it('a form ends after five minutes', async () => {
    const { fields } = await open().openSlot(newName(), 'image/png', 10)
    const policy: { expiration: string } = JSON.parse(
      Buffer.from(fields.Policy ?? '', 'base64').toString('utf8'),
    )
    const seconds = (Date.parse(policy.expiration) - Date.now()) / 1000
    expect(seconds).toBeGreaterThan(240)
    expect(seconds).toBeLessThanOrEqual(300)
  })

  it('an unreachable store is a failure, not an empty slot', async () => {
    pointSdk({})
    await expect(s3DocumentVault(s3Client(), bucket).sent('x')).rejects.toThrow()
  })
})
