import { api } from '#shared/contract/api'
import { teaShop } from '#test/fixtures/people'
import { bodyOf } from '../ask'
import { reviewer } from '../reviewer'
import { licence, notice, readingSetup } from './reading-setup'

let setup: Awaited<ReturnType<typeof readingSetup>>
beforeEach(async () => {
  setup = await readingSetup()
})

it('a reading is offered, a difference is shown with both values, and the version of the application stays', async () => {
  const { id, key } = await setup.kept()
  const before = await setup.she.read(id)
  setup.reader.finds(licence)
  expect(await setup.work(notice(key))).toEqual({ batchItemFailures: [] })
  const after = await setup.she.read(id)
  expect(after.version).toBe(before.version)
  expect(after.documents[0]?.read).toEqual(licence.outcome === 'read' ? licence.fields : null)
  expect(after.documents[0]?.faults.map(({ code, seen, read }) => [code, seen, read])).toEqual([
    ['document_number_mismatch', teaShop.patch.registrationNumber, '91350100M000100Y43'],
    ['holder_different', teaShop.patch.fullName, '郑州市豫香斋糕点铺'],
  ])
  const business = after.requirements.find(({ code }) => code === 'licence.business')
  expect(business?.status).toBe('provided')
  expect(business?.faults.map(({ level }) => level)).toEqual(['warn', 'warn'])
  expect(setup.outcomes()).toEqual(['read'])
})

it('a difference does not block the submission, and the reviewer sees it as data', async () => {
  const draft = await setup.she.ready()
  const paper = draft.documents.find(({ kind }) => kind === 'licence.business')
  setup.reader.finds(licence)
  await setup.work(notice(`kept/${draft.id}/${paper?.id}`))
  const { id } = bodyOf(api.submitMerchant.answer.body, await setup.she.submit(draft))
  const { photos } = await (await reviewer(setup.world)).file(id)
  const photo = photos.find(({ documentId }) => documentId === paper?.id)
  expect(photo).toMatchObject({ kind: 'licence.business', sha256: paper?.sha256, reading: 'read' })
  expect(photo?.comparison).toEqual([
    {
      field: 'fullName',
      typed: teaShop.patch.fullName,
      read: '郑州市豫香斋糕点铺',
      confidence: 0.97,
      registry: '郑州市豫香斋糕点铺',
      agrees: false,
    },
    {
      field: 'registrationNumber',
      typed: teaShop.patch.registrationNumber,
      read: '91350100M000100Y43',
      confidence: 0.99,
      registry: 'ended',
      agrees: false,
    },
  ])
  expect(setup.asked).toEqual(['business 91350100M000100Y43'])
})

it('an unreadable photo warns, and the register is asked about the typed number', async () => {
  const { id, key } = await setup.kept()
  setup.reader.finds({ outcome: 'blurred' })
  await setup.work(notice(key))
  const [document] = (await setup.she.read(id)).documents
  expect(document?.read).toBeNull()
  expect(document?.faults.map(({ code, path }) => [code, path])).toEqual([
    ['image_blurred', `/documents/${document?.id}`],
  ])
  expect(setup.asked).toEqual([`business ${teaShop.patch.registrationNumber}`])
})

it('a message delivered twice causes one reading', async () => {
  const { key } = await setup.kept()
  setup.reader.finds(licence)
  await setup.work(notice(key), notice(key))
  await setup.work(notice(key))
  expect(setup.reader.asked()).toBe(1)
  expect(setup.outcomes()).toEqual(['read', 'read_before', 'read_before'])
})

it('photos of other papers are never read', async () => {
  const { key } = await setup.kept('goods.label')
  await setup.work(notice(key))
  expect(setup.reader.asked()).toBe(0)
  expect(setup.outcomes()).toEqual(['not_asked'])
})

it.each([
  ['a merchant that is not there', 'kept/nobody/nothing'],
  ['a photo that was only sent', 'sent/a/b'],
  ['a name of another form', 'kept/alone'],
])('%s is passed over', async (_, key) => {
  expect(await setup.work(notice(key))).toEqual({ batchItemFailures: [] })
  expect(setup.reader.asked()).toBe(0)
})

it('the test message of S3 is accepted', async () => {
  expect(await setup.work('{"Service":"Amazon S3","Event":"s3:TestEvent"}')).toEqual({
    batchItemFailures: [],
  })
})

it('a malformed message goes back to the queue', async () => {
  const { batchItemFailures } = await setup.work('nonsense', '{"Records":1}')
  expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m0', 'm1'])
})

it('a failing reader sends the photo back to the queue, and the seller is not troubled', async () => {
  const { id, key } = await setup.kept()
  setup.reader.finds(new Error('out of memory'))
  expect((await setup.work(notice(key))).batchItemFailures).toHaveLength(1)
  expect((await setup.she.read(id)).documents[0]).toMatchObject({
    status: 'confirmed',
    read: null,
    faults: [],
  })
  setup.reader.finds(licence)
  expect((await setup.work(notice(key))).batchItemFailures).toEqual([])
  expect((await setup.she.read(id)).documents[0]?.read).not.toBeNull()
})
