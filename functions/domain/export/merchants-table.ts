import type { StaffItem } from '#shared/contract/staff'
import { merchantStatuses } from '#shared/contract/statuses'
import { statusWords } from '#shared/words/status-words'
import type { Column } from './column'
import { shanghaiTime } from './shanghai-time'

const timeOf = (instant: string | null): string => (instant === null ? '' : shanghaiTime(instant))

/** A status as it is said; what is none stays. */
export const sayStatus: NonNullable<Column<never>['say']> = (cell, language) => {
  const status = merchantStatuses.find((one) => one === cell)
  return status === undefined ? cell : statusWords(status, language)
}

/** The columns of the list of merchants: what the staff list shows of each, masked. */
export const merchantColumns: readonly Column<StaffItem>[] = [
  { key: 'id', heading: { 'zh-CN': '编号', en: 'ID' }, read: ({ id }) => id },
  {
    key: 'fullName',
    heading: { 'zh-CN': '单位全称或姓名', en: 'Full name' },
    read: ({ fullName }) => fullName ?? '',
  },
  {
    key: 'registrationNumber',
    heading: { 'zh-CN': '统一社会信用代码', en: 'Registration number' },
    read: ({ registrationNumber }) => registrationNumber ?? '',
  },
  {
    key: 'province',
    heading: { 'zh-CN': '省份代码', en: 'Province (GB/T 2260)' },
    read: ({ province }) => province ?? '',
  },
  {
    key: 'status',
    heading: { 'zh-CN': '状态', en: 'Status' },
    read: ({ status }) => status,
    say: sayStatus,
  },
  {
    key: 'since',
    heading: { 'zh-CN': '状态开始（北京时间）', en: 'Status since (Beijing time)' },
    read: ({ since }) => timeOf(since),
  },
  {
    key: 'nextAction',
    heading: { 'zh-CN': '下一步', en: 'Next action' },
    read: ({ nextAction }) => nextAction.code,
  },
  {
    key: 'awaiting',
    heading: { 'zh-CN': '等谁办', en: 'Awaiting' },
    read: ({ nextAction }) => nextAction.awaiting,
  },
  {
    key: 'dueAt',
    heading: { 'zh-CN': '截止（北京时间）', en: 'Due (Beijing time)' },
    read: ({ nextAction }) => timeOf(nextAction.dueAt),
  },
  { key: 'missing', heading: { 'zh-CN': '还缺', en: 'Missing' }, read: ({ missing }) => missing.join(' ') },
  {
    key: 'assignee',
    heading: { 'zh-CN': '负责人', en: 'Assignee' },
    read: ({ assignee }) => assignee ?? '',
  },
  {
    key: 'reviewDueAt',
    heading: { 'zh-CN': '审核截止（北京时间）', en: 'Review due (Beijing time)' },
    read: ({ reviewDueAt }) => timeOf(reviewDueAt),
  },
  {
    key: 'version',
    heading: { 'zh-CN': '版本', en: 'Version' },
    read: ({ version }) => String(version),
  },
]
