import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { inProject } from '../project-root'
import { writeZip } from './write-zip'

/** Packs the function `app` with the app as it was built for browsers: index.js, and the files in `app/`. */
export async function packApp(functionFolder: string, h5: string, zip: string): Promise<void> {
  const folder = inProject(h5)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const named = files.sort().map(async (file): Promise<[string, Uint8Array]> => {
    const name = relative(folder, file).split(sep).join('/')
    return [`app/${name}`, await readFile(file)]
  })
  const code = await readFile(inProject(functionFolder, 'index.js'))
  await writeZip(inProject(zip), { 'index.js': code, ...Object.fromEntries(await Promise.all(named)) })
}
