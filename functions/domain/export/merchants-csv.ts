import type { StaffItem } from '#shared/contract/staff'
import { csvRow } from './csv-row'

type Column = readonly [name: string, read: (item: StaffItem) => string]

const columns: readonly Column[] = [
  ['id', ({ id }) => id],
  ['fullName', ({ fullName }) => fullName ?? ''],
  ['registrationNumber', ({ registrationNumber }) => registrationNumber ?? ''],
  ['province', ({ province }) => province ?? ''],
  ['status', ({ status }) => status],
  ['since', ({ since }) => since],
  ['nextAction', ({ nextAction }) => nextAction.code],
  ['awaiting', ({ nextAction }) => nextAction.awaiting],
  ['dueAt', ({ nextAction }) => nextAction.dueAt ?? ''],
  ['missing', ({ missing }) => missing.join(' ')],
  ['assignee', ({ assignee }) => assignee ?? ''],
  ['reviewDueAt', ({ reviewDueAt }) => reviewDueAt ?? ''],
  ['version', ({ version }) => String(version)],
]

/**
 * The head of the file of merchants: the byte order mark by which spreadsheets recognise UTF-8, and the names of the
 * columns.
 */
export const merchantsHead = `\uFEFF${csvRow(columns.map(([name]) => name))}`

/** The lines of merchants, as the staff list shows them: masked. */
export const merchantRows = (items: readonly StaffItem[]): string =>
  items.map((item) => csvRow(columns.map(([, read]) => read(item)))).join('')
