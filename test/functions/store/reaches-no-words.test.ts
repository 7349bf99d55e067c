import { readdirSync } from 'node:fs'
import { build } from 'esbuild'
import { inProject } from '#local/project-root'

it('no file of the store imports a sentence of shared/words', async () => {
  const files = readdirSync(inProject('functions/store'), { recursive: true, encoding: 'utf8' })
  const { metafile } = await build({
    entryPoints: files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => inProject(`functions/store/${file}`)),
    bundle: true,
    packages: 'external',
    platform: 'node',
    metafile: true,
    write: false,
    outdir: '.',
    absWorkingDir: inProject(),
  })
  const reached = Object.keys(metafile.inputs)
  expect(reached).toContain('functions/store/transact.ts')
  // The tags of the languages are no sentence: a stored row says in which one it is to be written.
  const words = reached.filter(
    (path) => path.startsWith('shared/words/') && path !== 'shared/words/language.ts',
  )
  expect(words.map((path) => `functions/store stands on ${path}, and a store needs no sentence`)).toEqual([])
})
