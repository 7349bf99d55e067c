import { writeFile } from 'node:fs/promises'
import { type AsyncZipOptions, zip } from 'fflate'

// The smallest instant that a zip can name: the same sources give the same bytes on every day.
const zipTime = new Date(1980, 0, 1)

/** Writes a zip of files, each packed by a thread of its own where it is large; answers its bytes. */
export async function writeZip(
  path: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Uint8Array> {
  const dated = Object.entries(files).map(([name, bytes]): [string, [Uint8Array, AsyncZipOptions]] => [
    name,
    [bytes, { mtime: zipTime, attrs: 0o644 << 16, os: 3 }],
  ])
  const packed = await new Promise<Uint8Array>((resolve, reject) => {
    zip(Object.fromEntries(dated), { level: 6 }, (error, made) =>
      error === null ? resolve(made) : reject(error),
    )
  })
  await writeFile(path, packed)
  return packed
}
