import { request } from 'node:http'
import { answerJson } from '#local/door/door'
import { frontDoor } from '#local/front-door'
import { serveDoor } from './door/serve-door'

const { origin } = serveDoor(() =>
  frontDoor([
    async (visit) => visit.path === '/__local/x' && answerJson(visit, 200, {}),
    async (visit) => visit.path === '/v1' && answerJson(visit, 200, {}),
  ]),
)

function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${origin()}${path}`, { headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('the front door', () => {
  it.each(['localhost', 'localhost:8787', '127.0.0.1:1', '[::1]:8787'])('lets %s in', async (host) => {
    expect(await statusOf('/v1', { host })).toBe(200)
  })

  it.each(['shop.example', 'localhost.shop.example', '192.168.1.2:8787'])('turns %s away', async (host) => {
    expect(await statusOf('/v1', { host })).toBe(403)
  })

  it('keeps pages of the internet from the local doors, not from the API', async () => {
    expect(await statusOf('/__local/x', { origin: 'https://shop.example' })).toBe(403)
    expect(await statusOf('/__local/x', { origin: 'http://localhost:3000' })).toBe(200)
    expect(await statusOf('/v1', { origin: 'https://shop.example' })).toBe(200)
  })

  it('answers 404 when no other handler answers', async () => {
    expect(await statusOf('/nowhere', {})).toBe(404)
  })
})
