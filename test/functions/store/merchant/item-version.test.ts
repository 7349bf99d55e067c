import { ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { type Key, keyOf } from '#functions/store/key'
import { entities } from '#functions/store/key-table'
import { changeOf, draftOf, handedIn } from '#test/fixtures/merchants'
import { people } from '#test/fixtures/people'
import { begin, newId, sealedChange, submit } from '../../ports/stored'
import { storeOf } from '../store-of'
import { tableName } from '../template-table'
import { testTable } from '../test-table'

const table = testTable()
const store = () => storeOf(table.client())

const change = (key: Key, name: string, value: unknown) =>
  table.client().send(
    new UpdateItemCommand({
      TableName: tableName,
      Key: marshall(key),
      UpdateExpression: 'SET #name = :value',
      ExpressionAttributeNames: { '#name': name },
      ExpressionAttributeValues: marshall({ ':value': value }),
    }),
  )

const kept = { actor: 'a', key: newId(), fingerprint: 'f', status: 200, headers: {}, body: 'b' }

async function everything() {
  const owner = newId()
  const draft = await begin(store(), owner, `V${owner.slice(-8).toUpperCase()}`)
  const sent = await sealedChange(store(), draft, handedIn(draft))
  const answer = { ...kept, key: newId() }
  await store().commit(sent, answer)
  return { id: draft.id, owner, number: sent.after.fields.registrationNumber ?? '', answer }
}

describe('an item of another schema version is a failure that names its key', () => {
  it.each([
    [
      'the head',
      async () => {
        const { id } = await everything()
        return { key: keyOf(entities.head, { merchant: id }), read: () => store().load(id) }
      },
    ],
    [
      'an audit entry',
      async () => {
        const { id } = await everything()
        return {
          key: keyOf(entities.auditEntry, { merchant: id, sequence: 1 }),
          read: () => store().auditOf(id),
        }
      },
    ],
    [
      'the hold on a number',
      async () => {
        const { number } = await everything()
        return { key: keyOf(entities.hold, { number }), read: () => store().holderOf(number) }
      },
    ],
    [
      'the merchants of a person',
      async () => {
        const { owner } = await everything()
        return {
          key: keyOf(entities.applicant, { person: owner }),
          read: () => store().ownedBy(owner),
        }
      },
    ],
    [
      'a rival of a number',
      async () => {
        const { id, number } = await everything()
        const sent = await store().load(id)
        if (sent === null) throw new Error('It was handed in')
        await store().commit(changeOf(sent, { ...sent, contested: true }), null)
        return { key: keyOf(entities.rival, { number, merchant: id }), read: () => store().rivalsFor(number) }
      },
    ],
    [
      'a kept answer',
      async () => {
        const { answer } = await everything()
        return {
          key: keyOf(entities.answer, answer),
          read: () => store().answerTo(answer.actor, answer.key),
        }
      },
    ],
  ] as const)('%s', async (_, open) => {
    const { key, read } = await open()
    await read()
    await change(key, 'v', 99)
    await expect(read()).rejects.toThrow(key.pk)
  })

  it('a head that is no merchant is such a failure too', async () => {
    const { id } = await everything()
    await change(keyOf(entities.head, { merchant: id }), 'version', 'the first')
    await expect(store().load(id)).rejects.toThrow(id)
  })
})

it('keys and indexes hold nothing of a person: names, phones and ID numbers stand in sealed places only', async () => {
  for (const person of people) {
    const { after } = changeOf(null, draftOf(newId(), newId(), person))
    await store().commit(changeOf(null, draftOf(after.id, after.owner, person)), null)
    expect(await store().commit(changeOf(after, handedIn(after)), null)).toBe('committed')
  }
  await submit(store(), newId(), 'K1')
  const { Items = [] } = await table.client().send(new ScanCommand({ TableName: tableName }))
  const inKeys = JSON.stringify(
    Items.map(({ pk, sk, statusKey, statusSort, dueKey, dueSort }) => [
      [pk, sk, statusKey, statusSort],
      [dueKey, dueSort],
    ]),
  )
  for (const { patch } of people) {
    const name = patch.seller === 'natural_person' ? patch.fullName : null
    for (const value of [patch.contact?.phone, patch.contact?.name, patch.idNumber, patch.address, name])
      if (value) expect(inKeys).not.toContain(value)
  }
})

it('a stored answer expires after seven days', async () => {
  const { answer } = await everything()
  const { Items = [] } = await table.client().send(
    new ScanCommand({
      TableName: tableName,
      FilterExpression: 'pk = :pk',
      ExpressionAttributeValues: marshall({ ':pk': keyOf(entities.answer, answer).pk }),
    }),
  )
  expect(Items.map(({ ttl }) => ttl?.N)).toEqual([String(Date.parse('2026-12-02T02:00:00.000Z') / 1000)])
})
