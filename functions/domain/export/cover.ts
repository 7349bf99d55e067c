import type { ExportFormat } from '#shared/contract/export'
import { headOf } from './column'
import type { Period } from './period'
import {
  type RegulatorTable,
  registeredItems,
  regulatorLanguage,
  unregisteredItems,
} from './regulator-tables'
import { shanghaiTime } from './shanghai-time'

type Cells = readonly string[]

const items = { registered: registeredItems, unregistered: unregisteredItems } as const
const names = { registered: '已办理市场主体登记', unregistered: '依法不需要登记' } as const
const tables = ['registered', 'unregistered'] as const
const law = '《网络交易监督管理办法》（国家市场监督管理总局令第37号）第二十五条'

/** The headings of the cover sheet. */
export const coverHead: Readonly<Record<ExportFormat, Cells>> = {
  csv: ['item', 'value'],
  xlsx: ['项目', '内容'],
}

/** The counts of a file for the regulator: the lines of each table, who is over the limit, and the lines that lack an item. */
export function regulatorCount() {
  const lines = { registered: 0, unregistered: 0 }
  const lacking = {
    registered: registeredItems.map(() => 0),
    unregistered: unregisteredItems.map(() => 0),
  }
  let overLimit = 0
  return {
    /** Counts a line by its cells: those of the law's items come first, then, of a person, the mark of the limit. */
    add(table: RegulatorTable, cells: Cells): void {
      lines[table] += 1
      lacking[table] = lacking[table].map((count, at) => (cells[at] === '' ? count + 1 : count))
      if (table === 'unregistered' && cells[unregisteredItems.length] !== '') overLimit += 1
    },

    /** The rows of the cover sheet, once every line is counted. */
    rows(platform: string, { from, to }: Period, madeAt: string): readonly Cells[] {
      const gaps = tables.flatMap((table) =>
        headOf(items[table], 'xlsx', regulatorLanguage).map((heading, at) => [
          `${names[table]}，缺“${heading}”`,
          String(lacking[table][at]),
        ]),
      )
      return [
        ['报送依据', law],
        ['平台', platform],
        ['报送期间（北京时间）', `${from} 至 ${to}`],
        ['生成时间（北京时间）', shanghaiTime(madeAt)],
        [`${names.registered}（户）`, String(lines.registered)],
        [`${names.unregistered}（户）`, String(lines.unregistered)],
        ['其中年交易额超过10万元（户）', String(overLimit)],
        ...gaps.filter(([, count]) => count !== '0'),
      ]
    },
  }
}
