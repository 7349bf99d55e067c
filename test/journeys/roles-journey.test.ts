import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { templatePath } from '#local/build/build-steps'
import { inProject } from '#local/project-root'
import { api } from '#shared/contract/api'
import { tinyJpeg } from '#test/fixtures/photos'
import { temporaryFolder } from '../local/temporary-folder'
import { call, refusal, sendPhoto, success } from './api-client'
import { begin } from './applicant'
import { openTestStack, type TestStack } from './test-stack'

const folder = temporaryFolder()
const role = z.looseObject({
  Properties: z.looseObject({
    Policies: z.array(
      z.looseObject({
        PolicyDocument: z.looseObject({ Statement: z.array(z.looseObject({ Action: z.array(z.string()) })) }),
      }),
    ),
  }),
})
const templateShape = z.looseObject({ Resources: z.record(z.string(), z.unknown()) })

/** The built template, with a role that lacks one action. */
async function templateWithout(id: string, action: string): Promise<string> {
  const template = templateShape.parse(JSON.parse(await readFile(inProject(templatePath), 'utf8')))
  const short = role.parse(template.Resources[id])
  for (const { PolicyDocument } of short.Properties.Policies)
    for (const statement of PolicyDocument.Statement)
      statement.Action = statement.Action.filter((one) => one !== action)
  const file = join(folder, `${id}.json`)
  await writeFile(file, JSON.stringify({ ...template, Resources: { ...template.Resources, [id]: short } }))
  return file
}

describe('a role short of one action', () => {
  let stack: TestStack
  beforeAll(async () => {
    stack = await openTestStack({ template: await templateWithout('UploadRole', 's3:PutObject') })
  })
  afterAll(() => stack.stop())

  it('fails the upload as S3 does, and one sentence names function, action, resource, role and the missing statement', async () => {
    const seller = await begin(stack, 'tea-shop')
    const sent = sendPhoto(stack.origin, seller.token, seller.params.id, 'shop.front_photo', tinyJpeg())
    await expect(sent).rejects.toThrow(/answered 403: .*AccessDenied.*assumed-role\/UploadRole\//s)
    expect(stack.refused).toEqual([
      expect.stringMatching(
        /^\S+-upload may not s3:PutObject on (arn:aws-cn:s3:::\S+\/sent\/\S+): its role UploadRole lacks the statement {"Effect":"Allow","Action":"s3:PutObject","Resource":"\1"}$/,
      ),
    ])
  })
})

it('a photo that is confirmed before it was sent is known to be missing', async () => {
  const stack = await openTestStack()
  const seller = await begin(stack, 'tea-shop')
  const slot = { kind: 'shop.front_photo', contentType: 'image/jpeg', bytes: 9, sha256: 'a'.repeat(64) }
  const opened = await call(stack.origin, api.openSlot, { ...seller, body: slot })
  const { documentId } = success(opened, api.openSlot.answer.body)
  const params = { ...seller.params, documentId }
  const confirmed = await call(stack.origin, api.confirmDocument, { ...seller, params, body: {} })
  expect(refusal(confirmed).code).toBe('upload_missing')
  await stack.stop()
})

it('a role that may not read the queue of its function ends the start, as AWS refuses the mapping', async () => {
  const template = await templateWithout('DeliverRole', 'sqs:ReceiveMessage')
  await expect(openTestStack({ template })).rejects.toThrow(
    /^AWS would not take the template. User: \S+assumed-role\/DeliverRole\/Lambda is not authorized to perform: sqs:ReceiveMessage/,
  )
})
