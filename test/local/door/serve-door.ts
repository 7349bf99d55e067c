import type { Door } from '#local/door/door'
import { startWebServer, type WebServer } from '#local/web-server'

/** Serves a part of the local stack alone on a free port; `afterAll` ends it. */
export function serveDoor(door: () => Promise<Door> | Door): { origin: () => string } {
  let server: WebServer | undefined
  beforeAll(async () => {
    server = await startWebServer(0, await door())
  })
  afterAll(() => server?.stop())
  return { origin: () => `http://127.0.0.1:${server?.port}` }
}
