import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The font that comes along (Latin letters) and the system's fonts, if it has any. Without a font, text has no width. */
const fontConfiguration = (target: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(target, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${path.join(target, 'fonts-cache')}</cachedir>
</fontconfig>
`

/**
 * Unpacks the Chromium that comes from npm into the folder named by the first argument. Runs as a process of its own, with
 * TMPDIR in that folder's neighbourhood: the package unpacks into the system's temporary folder and nowhere else, and takes a
 * half-written file there for a finished one. The folder gets its name only when everything is in it.
 */
const unpack = async (target: string) => {
  const { default: chromium } = await import('@sparticuz/chromium')
  const made = tmpdir()
  const executable = await chromium.executablePath()
  if (path.dirname(executable) !== made) throw new Error(`Chromium was unpacked elsewhere: ${executable}`)
  await writeFile(path.join(made, 'fonts/fonts.conf'), fontConfiguration(target))
  try {
    await rename(made, target)
  } catch (cause) {
    // Another process was faster; its copy is as good.
    await rm(made, { recursive: true, force: true })
    if (!existsSync(target)) throw new Error(`Chromium could not be put into ${target}.`, { cause })
  }
}

/** A fresh folder beside `target`, for TMPDIR of the process that unpacks. */
export const folderToUnpackIn = async (target: string): Promise<string> => {
  await mkdir(path.dirname(target), { recursive: true })
  return mkdtemp(`${target}-`)
}

const target = process.argv[2]
if (require.main === module && target !== undefined) {
  unpack(target).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 1
  })
}
