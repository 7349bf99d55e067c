import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { api } from '#shared/contract/api'
import { PlainError } from '../process/plain-error'
import { type Ask, askAt, bodyOf } from './ask'

/** A stage to check, with a token of a seller nobody knows and one of a supervisor. */
export type Stage = {
  readonly origin: string
  readonly sellerToken: string
  readonly staffToken: string
  /** Called with every step that went well. */
  readonly say: (line: string) => void
  /** Waits until the schedules may have done something; five seconds unless given. */
  readonly wait?: () => Promise<unknown>
}

const mostWaits = 36

/**
 * Asks a stage once for every kind of write under every role that answers requests, each with a transaction that deletes, and
 * for work of the schedules; what it made is removed again, also when a step fails.
 *
 * @throws {PlainError} naming the step that did not go well.
 */
export async function checkStage(stage: Stage): Promise<void> {
  const { origin, sellerToken: token, staffToken, say } = stage
  const ask = askAt(origin)
  await ask({ step: 'app: the page', method: 'GET', path: '/', status: 200 })
  say('app: the page is served')
  const { id } = await bodyOf(
    await ask({ step: 'seller: begin', method: 'POST', path: '/v1/merchants', token, body: {}, status: 201 }),
    api.createMerchant.answer.body,
  )
  try {
    await changeTwice(ask, id, token)
    say('seller: an application is begun, filled in, and changed with a pointer removed')
    await sendAndRemove(ask, id, token)
    say('upload: a photo is sent, kept, and taken back with its pointer')
    await ask({
      step: 'staff: read',
      method: 'GET',
      path: '/v1/staff/call-list',
      token: staffToken,
      status: 200,
    })
    await ask({ step: 'public: a licence', method: 'GET', path: `/v1/licences/${id}`, status: 404 })
    say('staff and public: the call list is read, and nothing of hers is public')
  } finally {
    const body = { kind: 'erase' }
    const path = `/v1/merchants/${id}/data-requests`
    await ask({ step: 'upload: erase', method: 'POST', path, token, body, status: 200 })
  }
  await ask({ step: 'seller: erased', method: 'GET', path: `/v1/merchants/${id}`, token, status: 404 })
  say('upload: everything of hers is erased')
  await addAndRemoveReceiver(ask, origin, staffToken)
  say('staff: a receiver of events is added and removed')
  await exportOnce(ask, stage)
  say('work: an export that staff ordered is done, and its file is there')
}

async function changeTwice(ask: Ask, id: string, token: string): Promise<void> {
  const save = { method: 'PATCH', path: `/v1/merchants/${id}`, token, status: 200 } as const
  const first = { fullName: '部署检查食品有限公司', province: '44', seller: 'enterprise' }
  const saved = await ask({ ...save, step: 'seller: save', version: 1, body: first })
  const { version } = await bodyOf(saved, api.updateMerchant.answer.body)
  const second = { fullName: '部署检查茶叶有限公司', province: '35' }
  await ask({ ...save, step: 'seller: save with a pointer removed', version, body: second })
}

async function sendAndRemove(ask: Ask, id: string, token: string): Promise<void> {
  const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer()
  const path = `/v1/merchants/${id}/documents`
  const body = {
    kind: 'licence.business',
    contentType: 'image/jpeg',
    bytes: photo.length,
    sha256: createHash('sha256').update(photo).digest('hex'),
  }
  const opened = await ask({ step: 'upload: announce', method: 'POST', path, token, body, status: 201 })
  const { documentId, upload } = await bodyOf(opened, api.openSlot.answer.body)
  const form = new FormData()
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }))
  const sent = await fetch(upload.url, { method: 'POST', body: form })
  if (sent.status !== 204)
    throw new PlainError(
      `upload: the bucket at ${new URL(upload.url).host} answered ${sent.status} to a photo.`,
    )
  const one = `${path}/${documentId}`
  await ask({ step: 'upload: confirm', method: 'POST', path: `${one}/confirm`, token, body: {}, status: 200 })
  await ask({ step: 'upload: take back', method: 'DELETE', path: one, token, status: 204 })
}

async function addAndRemoveReceiver(ask: Ask, origin: string, token: string): Promise<void> {
  const path = '/v1/staff/webhooks'
  const body = { url: `${origin}/v1/papers`, description: 'Check of the deployment' }
  const added = await ask({ step: 'staff: add a receiver', method: 'POST', path, token, body, status: 201 })
  const { id } = await bodyOf(added, api.createWebhook.answer.body)
  await ask({ step: 'staff: remove it', method: 'DELETE', path: `${path}/${id}`, token, status: 204 })
}

async function exportOnce(ask: Ask, { staffToken: token, wait = () => pause(5000) }: Stage): Promise<void> {
  const path = '/v1/staff/exports'
  const body = { kind: 'merchants', query: { status: 'barred' } }
  const begun = await ask({ step: 'staff: order an export', method: 'POST', path, token, body, status: 201 })
  const { exportId } = await bodyOf(begun, api.createExport.answer.body)
  for (let waits = 0; waits < mostWaits; waits += 1) {
    await wait()
    const asked = {
      step: 'staff: ask for it',
      method: 'GET',
      path: `${path}/${exportId}`,
      token,
      status: 200,
    } as const
    const { state, url } = await bodyOf(await ask(asked), api.getExport.answer.body)
    if (state === 'failed') throw new PlainError(`work: the export ${exportId} failed.`)
    if (state === 'done' && url !== null) {
      const file = await fetch(url)
      if (!file.ok) throw new PlainError(`work: the file of the export ${exportId} answered ${file.status}.`)
      return
    }
  }
  throw new PlainError(
    `work: the export ${exportId} is not done: are the schedules there, and the queue's function?`,
  )
}
