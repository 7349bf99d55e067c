import type { Entry } from '#functions/domain/merchant/entry'
import { showAudit } from '#functions/domain/staff/show-audit'
import type { AuditEntry } from '#shared/contract/staff'

const entry = (after: Entry['after'], before: Entry['before'] = null): Entry => ({
  auditSeq: 1,
  at: '',
  actor: '',
  role: 'seller',
  action: 'update',
  before,
  after,
  rulesVersion: '',
  documentHashes: [],
  previousHash: '',
  hash: '',
  sealed: '',
})

const shown = (one: Entry, seller: unknown): Partial<AuditEntry> => showAudit([one], seller)[0] ?? {}

it('an audit entry is masked by the kind of seller it is about, field by field', () => {
  expect(shown(entry({ fullName: '赵春花', status: 'submitted' }), 'natural_person').after).toEqual({
    fullName: '赵**',
    status: 'submitted',
  })
  expect(shown(entry({ fullName: '赵春花' }), 'individual').after).toEqual({ fullName: '赵春花' })
  expect(shown(entry({}, { contact: { name: '赵春花', phone: '13700137002' } }), undefined).before).toEqual({
    contact: { name: '赵**', phone: '137****7002' },
  })
  expect(shown(entry({ seller: 'natural_person', fullName: '赵春花' }), 'enterprise').after).toEqual({
    seller: 'natural_person',
    fullName: '赵**',
  })
})

it('an entry is masked by the kind of seller of its time, whatever kind follows later', () => {
  const [named, registered] = showAudit(
    [
      entry({ fullName: '赵春花' }, { fullName: null }),
      entry(
        { seller: 'individual', fullName: '赵记核桃店' },
        { seller: 'natural_person', fullName: '赵春花' },
      ),
    ],
    'individual',
  )
  expect(named?.after).toEqual({ fullName: '赵**' })
  expect(registered).toMatchObject({ before: { fullName: '赵**' }, after: { fullName: '赵记核桃店' } })
})

it('an entry with an unknown field is a failure, not an unmasked answer', () => {
  expect(() => showAudit([entry({ contact: 'Zhao 13700137002' })], 'individual')).toThrow(
    'Audit entry 1 holds fields that are none',
  )
})

it('a pending value is masked in an audit entry like the value it would replace', () => {
  const pending = {
    fields: { contact: { name: '王芳', phone: '13900139000' } },
    submittedAt: null,
    friend: '王芳',
  }
  expect(shown(entry({ pending }), 'enterprise').after).toEqual({
    pending: { fields: { contact: { name: '王*', phone: '139****9000' } }, submittedAt: null },
  })
  expect(shown(entry({ pending: null }), 'enterprise').after).toEqual({ pending: null })
})

it('a member of an entry that no list names is not shown', () => {
  expect(shown(entry({ mother: '王母', reason: 'Asked by post' }), 'enterprise').after).toEqual({
    reason: 'Asked by post',
  })
})
