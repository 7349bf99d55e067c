import { createServer, type Server } from 'node:http'
import { answerJson, type Door, visitOf } from './door/door'
import { hasCode, PlainError } from './process/plain-error'

/** The one server of the local stack. */
export type WebServer = {
  readonly port: number
  /** Ends it, cutting off whatever is still open. */
  stop(): Promise<void>
}

/**
 * Serves `door` on this machine's loopback addresses only: 127.0.0.1 and, where there is one, ::1. Port 0 takes a free
 * one.
 *
 * @throws {PlainError} when the port is taken.
 */
export async function startWebServer(port: number, door: Door): Promise<WebServer> {
  const first = serverOf(door)
  const taken = await listen(first, port, '127.0.0.1')
  const second = serverOf(door)
  const servers = [first]
  try {
    await listen(second, taken, '::1')
    servers.push(second)
  } catch (error) {
    const noIpv6 = hasCode(error, 'EADDRNOTAVAIL') || hasCode(error, 'EAFNOSUPPORT')
    // A free port is chosen by looking at 127.0.0.1 alone; somebody else may have it on ::1.
    if (!noIpv6 && port !== 0) {
      await close(first)
      throw error
    }
  }
  return {
    port: taken,
    stop: async () => {
      await Promise.all(servers.map(close))
    },
  }
}

/** Throws the same `PlainError` as `startWebServer` when the port is taken, without keeping it. */
export async function requireFreePort(port: number): Promise<void> {
  const server = await startWebServer(port, async () => false)
  await server.stop()
}

function serverOf(door: Door): Server {
  return createServer((request, response) => {
    const visit = visitOf(request, response)
    void door(visit).then(
      (answered) => answered || answerJson(visit, 404, { message: 'Not Found' }),
      (error: unknown) => {
        const text = error instanceof Error ? error.stack : String(error)
        process.stderr.write(`${visit.method} ${visit.path} failed: ${text}\n`)
        if (response.headersSent) response.destroy()
        else answerJson(visit, 500, { message: 'The local stack failed; its terminal says why.' })
      },
    )
  })
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(hasCode(error, 'EADDRINUSE') ? portTaken(port, error) : error))
    server.listen({ port, host, exclusive: true }, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

const portTaken = (port: number, cause: unknown): PlainError =>
  new PlainError(`Port ${port} is in use: end what uses it, or choose another with PORT.`, { cause })
