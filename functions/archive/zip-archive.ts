import { configure, ZipWriter } from '@zip.js/zip.js'
import type { Archive, ArchiveFile } from '../ports/archive'

// A function has one core: a thread of its own would only copy what it is given.
configure({ useWebWorkers: false })

// Excel refuses the longer fields of ZIP64, and none of our files needs them.
const writing = { bufferedWrite: false, keepOrder: true, zip64: false, extendedTimestamp: false }
const aes256 = 3

async function write(
  writer: ZipWriter<unknown>,
  files: readonly ArchiveFile[],
  password: string | null,
): Promise<void> {
  const locked = password === null ? {} : ({ password, encryptionStrength: aes256 } as const)
  for (const { name, chunks, isCompressed } of files) {
    await writer.add(name, ReadableStream.from(chunks()), {
      ...locked,
      ...(isCompressed ? {} : { level: 0 }),
    })
  }
  await writer.close()
}

/** Archives by zip.js. */
export const zipArchive: Archive = {
  async *zip(files, password) {
    let fail: (error: unknown) => void = () => undefined
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      start: (controller) => {
        fail = (error) => controller.error(error)
      },
    })
    // Who stops reading ends the writing with an error, which is then nobody's.
    const written = write(new ZipWriter(writable, writing), files, password).catch(fail)
    for await (const chunk of readable) yield chunk
    await written
  },
}
