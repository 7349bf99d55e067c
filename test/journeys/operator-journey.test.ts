import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlainError } from '#local/process/plain-error'
import { originOf } from '#local/smoke'
import { checkStage } from '#local/smoke/check-stage'
import { dataOf } from '#local/verify-audit'
import { api } from '#shared/contract/api'
import { call, signIn, success } from './api-client'
import { openTestStack, type TestStack } from './test-stack'

let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack()
})
afterAll(() => stack.stop())

const stage = async (changed: { readonly staffToken?: string } = {}) => ({
  origin: stack.origin,
  sellerToken: await signIn(stack.origin, 'smoke'),
  staffToken: await stack.staffToken('supervisor'),
  wait: () => fetch(`${stack.origin}/__local/run/export`, { method: 'POST' }),
  ...changed,
})
const listed = async (token: string) =>
  success(await call(stack.origin, api.listMerchants, { token }), api.listMerchants.answer.body).items

describe('the check of a deployed stage', () => {
  it('goes through every kind of write and leaves nothing behind', async () => {
    const lines: string[] = []
    const held = await stage()
    await checkStage({ ...held, say: (line) => lines.push(line) })
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'app',
      'seller',
      'upload',
      'staff and public',
      'upload',
      'staff',
      'work',
    ])
    expect(await listed(held.sellerToken)).toEqual([])
    const webhooks = await call(stack.origin, api.listWebhooks, { token: held.staffToken })
    expect(success(webhooks, api.listWebhooks.answer.body)).toMatchObject({ items: [] })
  })

  it('names the step that fails and whose answer it was, and leaves nothing behind all the same', async () => {
    const held = await stage({ staffToken: 'none' })
    const checked = checkStage({ ...held, say: () => undefined })
    await expect(checked).rejects.toThrow(PlainError)
    await expect(checked).rejects.toThrow(/^staff: read: 200 was expected, 401 came from the gateway itself/)
    expect(await listed(held.sellerToken)).toEqual([])
  })

  it('is asked for an origin alone', () => {
    expect(originOf([])).toBeNull()
    expect(originOf(['--origin', 'https://liangzheng.example.cn'])).toBe('https://liangzheng.example.cn')
    for (const args of [
      ['--origin', 'liangzheng.example.cn'],
      ['--origin', 'https://a.cn/x'],
      ['--stage', 'prod'],
    ])
      expect(() => originOf(args)).toThrow(PlainError)
  })
})

describe('the verification of the audit', () => {
  const settings = { TABLE_NAME: 'liangzheng-prod-Table-X', KEY_ID: 'key' }

  it('is of the table and the key that are named', async () => {
    expect(await dataOf(settings)).toEqual({ tableName: 'liangzheng-prod-Table-X', keyId: 'key' })
    await expect(dataOf({ TABLE_NAME: 'x' })).rejects.toThrow('together or not at all')
  })

  it('is of the local stack that runs where none is named, and says so where none runs', async () => {
    expect(await dataOf({ DATA_DIR: stack.dataDirectory })).toMatchObject({
      tableName: 'Table',
      keyId: 'SealingKey',
    })
    const empty = await mkdtemp(join(tmpdir(), 'liangzheng-nothing-'))
    await expect(dataOf({ DATA_DIR: empty })).rejects.toThrow('No local stack runs on')
    await rm(empty, { recursive: true })
  })
})
