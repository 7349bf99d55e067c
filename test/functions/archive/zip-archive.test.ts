import { closedArchive } from '#functions/archive/closed-archive'
import { zipArchive } from '#functions/archive/zip-archive'
import type { ArchiveFile } from '#functions/ports/archive'
import { openZip } from '#test/fixtures/open-zip'

const password = 'H2KQ-7XWM-PRT4-ABCD-9ZYX'
const file = (name: string, isCompressed: boolean, ...texts: readonly string[]): ArchiveFile => ({
  name,
  isCompressed,
  async *chunks() {
    for (const text of texts) yield Buffer.from(text)
  },
})
async function written(files: readonly ArchiveFile[], secret: string | null): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zipArchive.zip(files, secret)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

it('the files of an archive are those that were put in, in their order', async () => {
  const long = '深圳市茶店,'.repeat(50_000)
  const zip = await written([file('a.csv', true, long, 'end'), file('b/c.xlsx', false, 'stored')], null)
  const files = openZip(zip)
  expect([...files.keys()]).toEqual(['a.csv', 'b/c.xlsx'])
  expect(files.get('a.csv')?.bytes.toString()).toBe(`${long}end`)
  expect(files.get('b/c.xlsx')).toEqual({ bytes: Buffer.from('stored'), aes: null })
  expect(zip.length).toBeLessThan(long.length / 50)
})

it('with a password every file is encrypted with AES of 256 bits by AE-2, and no other password opens it', async () => {
  const zip = await written([file('a.csv', true, 'a 911522010783762860'), file('b', false, 'b')], password)
  expect(zip.includes('911522010783762860')).toBe(false)
  const files = openZip(zip, password)
  expect(files.get('a.csv')?.bytes.toString()).toBe('a 911522010783762860')
  expect(files.get('b')?.bytes.toString()).toBe('b')
  for (const { aes } of files.values()) expect(aes).toMatchObject({ version: 2, strength: 3 })
  expect(() => openZip(zip, password.toLowerCase())).toThrow('The password is not that of this file')
  expect(() => openZip(zip)).toThrow('This file asks for a password')
})

it('an encrypted file that was altered does not open', async () => {
  const zip = await written([file('a', false, 'what was written')], password)
  zip[zip.indexOf('a') + 40] = (zip[zip.indexOf('a') + 40] ?? 0) ^ 1
  expect(() => openZip(zip, password)).toThrow('The file was altered after it was encrypted')
})

it('an error of a file ends the archive with it', async () => {
  const broken: ArchiveFile = {
    name: 'broken',
    isCompressed: true,
    async *chunks() {
      yield Buffer.from('a')
      throw new Error('The part is gone')
    },
  }
  await expect(written([broken], null)).rejects.toThrow('The part is gone')
})

it('a file is read no further than the archive is', async () => {
  let read = 0
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const endless: ArchiveFile = {
    name: 'endless',
    isCompressed: false,
    async *chunks() {
      try {
        for (;;) {
          read += 1
          yield Buffer.alloc(64 * 1024)
        }
      } finally {
        end()
      }
    },
  }
  for await (const chunk of zipArchive.zip([endless], null)) if (chunk.length > 1024) break
  await ended
  expect(read).toBeLessThan(100)
})

it('a function that makes no files has no archive', () =>
  expect(() => closedArchive.zip([], null)).toThrow('This function writes no archives'))
