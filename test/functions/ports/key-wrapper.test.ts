import type { KMSClient } from '@aws-sdk/client-kms'
import { kmsClient, kmsKeyWrapper } from '#functions/keys/kms-key-wrapper'
import type { KeyWrapper } from '#functions/ports/key-wrapper'
import { ownerAlone } from '#local/iam/callers'
import { keyService } from '#local/secrets/key-service'
import { bareKeyWrapper } from '#test/doubles/bare-key-wrapper'
import { serveDoor } from '#test/local/door/serve-door'
import { temporaryFolder } from '#test/local/temporary-folder'
import { pointSdk } from '../point-sdk'

const purpose = 'data keys of 2026-11'

function facts(open: () => KeyWrapper): void {
  it('makes keys of 32 bytes, never the same twice, and opens what it wrapped', async () => {
    const wrapper = open()
    const [one, other] = await Promise.all([wrapper.make(purpose), wrapper.make(purpose)])
    expect(one.plain).toHaveLength(32)
    expect(Buffer.from(one.plain).equals(other.plain)).toBe(false)
    expect(Buffer.from(await wrapper.unwrap(one.wrapped, purpose)).equals(one.plain)).toBe(true)
  })
}

describe('a double that wraps nothing', () => facts(() => bareKeyWrapper))

describe('KMS', () => {
  const clients: KMSClient[] = []
  const ended = (client: KMSClient): KMSClient => {
    clients.push(client)
    return client
  }
  afterAll(() => {
    for (const client of clients) client.destroy()
  })
  const folder = temporaryFolder()
  const { origin } = serveDoor(() => keyService(folder, ['SealingKey'], ownerAlone))
  const restarted = serveDoor(() => keyService(folder, ['SealingKey'], ownerAlone))
  const open = (keyId = 'SealingKey'): KeyWrapper => {
    pointSdk({ kms: origin() })
    return kmsKeyWrapper(ended(kmsClient()), keyId)
  }

  facts(open)

  it('reveals nothing of a key that it wraps', async () => {
    const { plain, wrapped } = await open().make(purpose)
    expect(Buffer.from(wrapped).includes(Buffer.from(plain))).toBe(false)
  })

  it('opens nothing for another purpose, and nothing that was altered', async () => {
    const { wrapped } = await open().make(purpose)
    const changed = Uint8Array.from(wrapped, (byte, at) => (at === 20 ? byte ^ 1 : byte))
    const refused = { name: 'InvalidCiphertextException' }
    await expect(open().unwrap(wrapped, 'data keys of 2026-12')).rejects.toMatchObject(refused)
    await expect(open().unwrap(changed, purpose)).rejects.toMatchObject(refused)
  })

  it('opens after a restart what it wrapped before', async () => {
    const { plain, wrapped } = await open().make(purpose)
    pointSdk({ kms: restarted.origin() })
    const after = kmsKeyWrapper(ended(kmsClient()), 'SealingKey')
    expect(Buffer.from(await after.unwrap(wrapped, purpose)).equals(plain)).toBe(true)
  })

  it('knows its own keys only', async () => {
    await expect(open('AnotherKey').make(purpose)).rejects.toMatchObject({ name: 'NotFoundException' })
  })

  it('that is unreachable is a failure', async () => {
    pointSdk({})
    await expect(kmsKeyWrapper(ended(kmsClient()), 'SealingKey').make(purpose)).rejects.toThrow()
  })
})
