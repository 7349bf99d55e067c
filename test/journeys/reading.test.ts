import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { api } from '#shared/contract/api'
import { keptFolder } from '#test/fixtures/papers/kept-photos'
import { papers } from '#test/fixtures/papers/papers'
import { smallestApplication } from '#test/fixtures/smallest-application'
import { call, sendPhoto, success } from './api-client'
import { begin, ifMatch } from './applicant'
import { openTestStack, type TestStack } from './test-stack'

let stack: TestStack
beforeAll(async () => {
  stack = await openTestStack({ readsPapers: true })
})
afterAll(() => stack.stop())

it('a confirmed photo is read by itself, and a difference is shown without making the version stale', async () => {
  const paper = papers.find(({ name }) => name === 'business-wide-440305')
  const photo = readFileSync(join(keptFolder, 'business-wide-440305.on-its-side.jpg'))
  const seller = await begin(stack, 'reader')
  const patched = await call(stack.origin, api.updateMerchant, {
    ...seller,
    body: smallestApplication,
    headers: ifMatch(1),
  })
  success(patched, api.updateMerchant.answer.body)
  const sent = await sendPhoto(stack.origin, seller.token, seller.params.id, 'licence.business', photo)
  const { version } = success(sent, api.confirmDocument.answer.body)
  await stack.papersRead()
  const merchant = success(await call(stack.origin, api.getMerchant, seller), api.getMerchant.answer.body)
  const [document] = merchant.documents
  expect(merchant.version).toBe(version)
  expect(document?.read?.registrationNumber?.value).toBe(paper?.expected.registrationNumber)
  expect(document?.faults.map(({ code }) => code)).toContain('document_number_mismatch')
  const taken = await call(stack.origin, api.updateMerchant, {
    ...seller,
    body: { registrationNumber: document?.read?.registrationNumber?.value },
    headers: ifMatch(version),
  })
  const after = success(taken, api.updateMerchant.answer.body)
  expect(after.documents[0]?.faults.map(({ code }) => code)).not.toContain('document_number_mismatch')
})
