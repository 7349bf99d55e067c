import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyDataDirectory } from '#local/fresh'
import { noteRunning, openDataDirectory, runningStack } from '#local/process/data-directory'
import { startWebServer } from '#local/web-server'
import { temporaryFolder } from '../temporary-folder'

describe('a data folder', () => {
  it('is made with everything above it, or refused with one sentence', async () => {
    const folder = join(temporaryFolder(), 'a/b')
    await openDataDirectory(folder)
    expect(existsSync(folder)).toBe(true)
    writeFileSync(join(folder, 'file'), '')
    await expect(openDataDirectory(join(folder, 'file/c'))).rejects.toThrow(/^Cannot write to .*DATA_DIR\.$/)
    await expect(openDataDirectory('/proc/nothing/c')).rejects.toThrow(/^Cannot write to/)
  })

  it('is emptied when it is ours', async () => {
    const folder = temporaryFolder()
    await openDataDirectory(folder)
    writeFileSync(join(folder, 'clock.json'), '{}')
    await emptyDataDirectory(folder)
    expect(readdirSync(folder)).toEqual(['liangzheng-local-data'])
    await emptyDataDirectory(join(folder, 'absent'))
  })

  it('is left alone when it is not ours', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'thesis.txt'), 'ten years')
    await expect(emptyDataDirectory(folder)).rejects.toThrow(/does not hold/)
    expect(readdirSync(folder)).toEqual(['thesis.txt'])
  })

  it('is left alone while a stack runs on it, and not after it was killed', async () => {
    const folder = temporaryFolder()
    await openDataDirectory(folder)
    const server = await startWebServer(0, async ({ response }) => {
      response.setHeader('x-local-stack', process.pid)
      response.end()
      return true
    })
    const origin = `http://127.0.0.1:${server.port}`
    await noteRunning(folder, origin)
    expect(await runningStack(folder)).toBe(origin)
    await expect(emptyDataDirectory(folder)).rejects.toThrow(/end it first/)
    await server.stop()
    expect(await runningStack(folder)).toBeNull()
    await emptyDataDirectory(folder)
  })
})
