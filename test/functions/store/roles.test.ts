import { keyOf } from '#functions/store/key'
import { entities } from '#functions/store/key-table'
import { Template } from '#local/gateway/template'
import { judge } from '#local/iam/judge'
import { rolesOf } from '#local/iam/roles-of'
import { readService } from '../service'

const region = 'cn-northwest-1'
const template = new Template(
  { Resources: readService().resources.Resources },
  {
    region,
    parameters: {},
    dynamic: () => '',
  },
)
const roles = rolesOf(template)

/** The roles that may do something to the row of a key, or ask for a key of this purpose. */
const allowedTo = (action: string, resource: string, context: Readonly<Record<string, readonly string[]>>) =>
  roles
    .filter(({ statements }) => judge(statements, { action, resource, context }).allowed)
    .map(({ name }) => name)

const { pk } = keyOf(entities.auditEntry, { merchant: 'm', sequence: 1 })
const toEntry = (operation: string) =>
  allowedTo(`dynamodb:${operation}`, template.arnOf('Table'), { 'dynamodb:LeadingKeys': [pk] })

it.each([
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'PartiQLInsert',
  'PartiQLUpdate',
  'PartiQLDelete',
  'DeleteTable',
  'RestoreTableFromBackup',
])('no role may change or take away an entry of the audit: %s', (operation) => {
  expect(toEntry(operation)).toEqual([])
})

it('entries are put by the functions that change merchants', () => {
  expect(toEntry('PutItem')).toEqual(['SellerRole', 'UploadRole', 'StaffRole', 'WorkRole'])
})

it('a grant that came later would not open the audit: whoever may update rows is denied it', () => {
  const closed = roles.filter(({ statements }) =>
    statements.some(({ effect, actions }) => effect === 'Deny' && actions.includes('dynamodb:UpdateItem')),
  )
  expect(closed.map(({ name }) => name)).toEqual(toEntry('PutItem'))
})

it('only the schedule, and the function that announces changes, may order deliveries', () => {
  expect(allowedTo('sqs:SendMessage', template.arnOf('DeliveryQueue'), {})).toEqual([
    'ScheduleRole',
    'OutboxRole',
  ])
})

it('only the function that begins applications may have a key made for one', () => {
  const context = { 'kms:EncryptionContext:purpose': ['data keys of 2026-11'] }
  expect(allowedTo('kms:GenerateDataKey', template.arnOf('SealingKey'), context)).toEqual(['SellerRole'])
  expect(
    allowedTo('dynamodb:PutItem', template.arnOf('Table'), { 'dynamodb:LeadingKeys': ['month#2026-11'] }),
  ).not.toContain('ReadingRole')
})
