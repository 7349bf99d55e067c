import { clockDoor, openClock } from '#local/door/clock'
import { temporaryFolder } from '../temporary-folder'
import { serveDoor } from './serve-door'

const folder = temporaryFolder()
const { origin } = serveDoor(async () => clockDoor(await openClock(folder)))

async function move(body: string) {
  const answer = await fetch(`${origin()}/__local/clock`, { method: 'POST', body })
  return { status: answer.status, body: await answer.json() }
}

const distance = (instant: string, other: Date): number =>
  Math.abs(new Date(instant).getTime() - other.getTime())

describe('the business clock', () => {
  it('shows the machine time until it is moved', async () => {
    const { now } = await (await fetch(`${origin()}/__local/clock`)).json()
    expect(distance(now, new Date())).toBeLessThan(60_000)
  })

  it('goes on from where it was moved to, also after a restart', async () => {
    const { status, body } = await move('{"now":"2027-03-01T09:00:00+08:00"}')
    expect(status).toBe(200)
    expect(distance(body.now, new Date('2027-03-01T01:00:00Z'))).toBeLessThan(60_000)
    const restarted = await openClock(folder)
    const first = restarted.now()
    expect(distance(first.toISOString(), new Date('2027-03-01T01:00:00Z'))).toBeLessThan(60_000)
    expect(restarted.now().getTime()).toBeGreaterThanOrEqual(first.getTime())
  })

  it('comes back to the machine time with null', async () => {
    await move('{"now":"2020-01-01T00:00:00Z"}')
    expect(distance((await move('{"now":null}')).body.now, new Date())).toBeLessThan(60_000)
  })

  it('answers 400 to what is not JSON', async () => {
    expect(await move('{"now":')).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('Send') },
    })
    expect((await move('')).status).toBe(400)
  })

  it.each([
    '{}',
    '{"now":5}',
    '{"now":"tomorrow"}',
    '{"now":"2027-03-01"}',
    '{"now":"2027-02-30T00:00:00Z"}',
    '[]',
  ])('answers 422 with a sentence to %s and does not move', async (body) => {
    const before = await move('{"now":"2027-03-01T01:00:00Z"}')
    expect(await move(body)).toMatchObject({
      status: 422,
      body: { message: expect.stringContaining('Send') },
    })
    const { now } = await (await fetch(`${origin()}/__local/clock`)).json()
    expect(distance(now, new Date(before.body.now))).toBeLessThan(60_000)
  })

  it('answers 405 to other methods', async () => {
    expect((await fetch(`${origin()}/__local/clock`, { method: 'DELETE' })).status).toBe(405)
  })
})
