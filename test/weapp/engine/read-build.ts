import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'

/** A mini-program as built: every file by its path without extension, slashes forward. */
export type WeappBuild = {
  readonly directory: string
  readonly pages: readonly string[]
  readonly app: Readonly<Record<string, unknown>>
  readonly configs: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly templates: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
  readonly styles: Readonly<Record<string, string>>
  readonly modules: Readonly<Record<string, string>>
}

const packages = z.array(z.object({ root: z.string(), pages: z.array(z.string()) }))
const appConfig = z.looseObject({
  pages: z.array(z.string()),
  subPackages: z.optional(packages),
  subpackages: z.optional(packages),
})
const config = z.record(z.string(), z.unknown())

const read = (directory: string, files: readonly string[], extension: string) => {
  const found: Record<string, string> = {}
  for (const file of files.filter((name) => name.endsWith(extension))) {
    found[file.slice(0, -extension.length)] = readFileSync(path.join(directory, file), 'utf8')
  }
  return found
}

/** Reads a built mini-program. Throws where `app.json` is missing or not one. */
export const readBuild = (directory: string): WeappBuild => {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
  const { app, 'project.config': _project, ...rest } = read(directory, files, '.json')
  if (app === undefined) throw new Error(`There is no mini-program in ${directory}: build it first.`)
  const parsed = appConfig.parse(JSON.parse(app))
  const inside = [...(parsed.subPackages ?? []), ...(parsed.subpackages ?? [])].flatMap(({ root, pages }) =>
    pages.map((page) => `${root.replace(/\/$/, '')}/${page}`),
  )
  const configs: Record<string, Record<string, unknown>> = {}
  for (const [name, text] of Object.entries(rest)) configs[name] = config.parse(JSON.parse(text))
  return {
    directory,
    pages: [...parsed.pages, ...inside],
    app: parsed,
    configs,
    templates: read(directory, files, '.wxml'),
    scripts: read(directory, files, '.wxs'),
    styles: read(directory, files, '.wxss'),
    modules: read(directory, files, '.js'),
  }
}
