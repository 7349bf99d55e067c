import * as z from 'zod/mini'
import type { Registered } from '#functions/domain/reading/reading'
import { httpRegistry } from '#functions/registry/http-registry'
import { manualRegistry } from '#functions/registry/manual-registry'
import { readBody } from '#local/door/request-body'
import { serveDoor } from '#test/local/door/serve-door'

it('nothing is known of anybody where no register can be asked', async () => {
  expect(await manualRegistry.lookUp('business', '91350100M000100Y43')).toEqual({ outcome: 'unavailable' })
})

describe('over HTTP', () => {
  let answer: { status: number; text: string }
  const asked: unknown[] = []
  const { origin } = serveDoor(() => async ({ request, response, path }) => {
    const body: unknown = JSON.parse(String(await readBody(request, 1000)))
    asked.push([path, request.headers.authorization, z.parse(z.record(z.string(), z.string()), body)])
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text)
    return true
  })
  const lookUp = (status: number, text: string): Promise<Registered> => {
    answer = { status, text }
    return httpRegistry({ origin: origin(), key: 'our key' }).lookUp('food_licence', 'JY1')
  }

  it('the register is asked with our key, for one number in one register', async () => {
    await lookUp(200, '{"found":false}')
    expect(asked).toEqual([['/lookups', 'Bearer our key', { register: 'food_licence', number: 'JY1' }]])
  })

  it('the answer of the register is returned', async () => {
    expect(await lookUp(200, '{"found":true,"name":"小红茶行","standing":"in_force","more":1}')).toEqual({
      outcome: 'found',
      name: '小红茶行',
      standing: 'in_force',
    })
    expect(await lookUp(200, '{"found":false}')).toEqual({ outcome: 'not_found' })
  })

  it.each([
    ['busy', 503, ''],
    ['not paid', 402, '{"found":false}'],
    ['no JSON', 200, '<html>'],
    ['of another shape', 200, '{"found":true}'],
  ])('an answer that is %s is no answer', async (_, status, text) => {
    expect(await lookUp(status, text)).toEqual({ outcome: 'unavailable' })
  })

  it('an unreachable register is no answer', async () => {
    const nobody = httpRegistry({ origin: 'http://127.0.0.1:1', key: 'our key' })
    expect(await nobody.lookUp('business', '9')).toEqual({ outcome: 'unavailable' })
  })
})
