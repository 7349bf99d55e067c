import { answerJson } from '#local/door/door'
import { requireFreePort, startWebServer } from '#local/web-server'

describe('the web server', () => {
  it('is reached as localhost and as 127.0.0.1', async () => {
    const server = await startWebServer(0, async (visit) => answerJson(visit, 200, {}))
    for (const host of ['localhost', '127.0.0.1']) {
      expect((await fetch(`http://${host}:${server.port}/`)).status).toBe(200)
    }
    await server.stop()
  })

  it('says in one sentence that a port is taken', async () => {
    const server = await startWebServer(0, async () => false)
    const sentence = `Port ${server.port} is in use: end what uses it, or choose another with PORT.`
    await expect(requireFreePort(server.port)).rejects.toThrow(sentence)
    await server.stop()
    await requireFreePort(server.port)
  })

  it('stops although a request is still waiting for its answer', async () => {
    const server = await startWebServer(0, async () => true)
    const waiting = fetch(`http://127.0.0.1:${server.port}/`).then(
      () => 'answered',
      () => 'cut off',
    )
    await startWebServer(0, async () => false).then((other) => other.stop())
    await server.stop()
    expect(await waiting).toBe('cut off')
  })

  it('answers a failure of its own without the reason, which the terminal shows', async () => {
    const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
    const server = await startWebServer(0, async () => {
      throw new Error('a defect')
    })
    const answer = await fetch(`http://127.0.0.1:${server.port}/`)
    expect([answer.status, await answer.text()]).toEqual([500, expect.not.stringContaining('a defect')])
    expect(written).toHaveBeenCalledWith(expect.stringContaining('a defect'))
    written.mockRestore()
    await server.stop()
  })
})
