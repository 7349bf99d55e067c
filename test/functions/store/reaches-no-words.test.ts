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
  const words = reached.filter((path) => path.startsWith('shared/words/'))
  expect(words.map((path) => `functions/store stands on ${path}, and a store needs no sentence`)).toEqual([])
})
