import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { Agent, createServer, request } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { api } from '#shared/contract/api'
import { teaShop } from '#test/fixtures/people'
import { call, signIn, success } from '#test/journeys/api-client'
import { openTestStack } from '#test/journeys/test-stack'
import { whenAndWhere } from './report/when-and-where'

const atOnce = 8
const milliseconds = 3000

/** Requests answered in a second, eight at a time over kept connections, after a second of warming up. */
async function ratePerSecond(url: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const once = () =>
    new Promise<void>((done, fail) => {
      request(url, { agent, headers }, (answer) => {
        answer.resume()
        answer.once('end', () =>
          answer.statusCode === 200 ? done() : fail(new Error(`${url}: ${answer.statusCode}`)),
        )
      })
        .once('error', fail)
        .end()
    })
  const spend = async (time: number): Promise<number> => {
    let answered = 0
    const end = performance.now() + time
    const one = async (): Promise<void> => {
      for (; performance.now() < end; answered += 1) await once()
    }
    await Promise.all(Array.from({ length: atOnce }, one))
    return answered
  }
  try {
    await spend(1000)
    return (await spend(milliseconds)) / (milliseconds / 1000)
  } finally {
    agent.destroy()
  }
}

/** The rate of a server that does nothing but send this text. */
async function bareRate(text: string): Promise<number> {
  const server = createServer((_asked, answer) => {
    answer.setHeader('content-type', 'application/json')
    answer.end(text)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  try {
    const at = server.address()
    if (at === null || typeof at === 'string') throw new Error('The server has no port.')
    return await ratePerSecond(`http://127.0.0.1:${at.port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function gatewayRows(): Promise<readonly string[]> {
  const stack = await openTestStack()
  try {
    const token = await signIn(stack.origin, teaShop.name)
    const made = await call(stack.origin, api.createMerchant, { token, body: teaShop.patch })
    const { id } = success(made, api.createMerchant.answer.body)
    const asked: readonly (readonly [what: string, path: string, headers: Record<string, string>])[] = [
      [
        'papers for four answers, without login',
        '/v1/papers?seller=enterprise&goods=prepackaged&making=resold&province=44',
        {},
      ],
      [
        'one application, with login and database',
        `/v1/merchants/${id}`,
        { authorization: `Bearer ${token}` },
      ],
    ]
    const rows: string[] = []
    for (const [what, path, headers] of asked) {
      const text = await (await fetch(`${stack.origin}${path}`, { headers })).text()
      const bare = await bareRate(text)
      const ours = await ratePerSecond(`${stack.origin}${path}`, headers)
      rows.push(`| ${what} | ${(ours / bare).toFixed(3)} |`)
    }
    return rows
  } finally {
    await stack.stop()
  }
}

/** Times the evaluator, and the local gateway beside a server that only sends the same bytes. */
export async function proveBench(): Promise<string> {
  const evaluator = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/bench/evaluate.ts'])
  const line = evaluator.stdout.trim()
  const rows = await gatewayRows()
  const text = `# How fast

The evaluator on the largest merchant that the contract allows, in one thread; it should stay under 0.2 ms at the median:

> ${line}

The whole local stack (gateway, token, handler, database file, all in one process) beside a bare \`node:http\` server that
sends the same bytes, ${atOnce} requests at a time from the same machine in the same run. Only the ratio means something
elsewhere:

| GET | requests a second, as a part of the bare server's |
|---|---|
${rows.join('\n')}

${whenAndWhere('Measured')} Run \`npm run proof -- bench\` to see it again.
`
  await writeFile(join(__dirname, 'results', 'bench.md'), text)
  return line
}
