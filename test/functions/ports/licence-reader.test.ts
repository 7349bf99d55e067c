import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readingFindings } from '#functions/domain/reading/findings'
import type { Found } from '#functions/domain/reading/reading'
import { manualReader } from '#functions/reading/manual-reader'
import { readerProcess } from '#local/reader/reader-process'
import { readFields } from '#shared/contract/document'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { fieldsOf } from '#test/fixtures/merchants'
import { kept, keptFolder } from '#test/fixtures/papers/kept-photos'
import { papers } from '#test/fixtures/papers/papers'
import { teaShop } from '#test/fixtures/people'
import { tinyJpeg } from '#test/fixtures/photos'

const photo = (name: string): Uint8Array => readFileSync(join(keptFolder, `${name}.jpg`))
const plain = (text: string): string => text.normalize('NFKC')

it('the manual reader reads nothing, and says so', async () => {
  expect(await manualReader.read(photo('cat'), 'licence.business')).toEqual({ outcome: 'not_read' })
})

describe('the embedded reader, in a process of its own', () => {
  const reader = readerProcess()
  afterAll(() => reader.stop())

  const codesOf = (found: Found, kind: DocumentKind): readonly string[] => {
    const reading = {
      paperId: 'p',
      sha256: '',
      found,
      registered: { outcome: 'unavailable' },
      at: '',
    } as const
    return readingFindings({ id: 'p', kind }, reading, fieldsOf(teaShop), '2026-11-25').map(
      ({ code }) => code,
    )
  }

  it.each(kept)(
    '%s, photographed %s: its numbers are read, and nothing is wrong',
    async (name, condition) => {
      const paper = papers.find((one) => one.name === name)
      if (paper === undefined) throw new Error(`There is no paper ${name}`)
      const found = await reader.read(photo(`${name}.${condition}`), paper.kind)
      if (found.outcome !== 'read') throw new Error(`It was ${found.outcome}`)
      expect(found.kind).toBe(paper.kind)
      expect(found.fields.registrationNumber?.value).toBe(paper.expected.registrationNumber)
      expect(found.fields.number?.value).toBe(paper.expected.number)
      const wrong = readFields.filter((field) => {
        const [read, printed] = [found.fields[field]?.value, paper.expected[field]]
        return read !== undefined && printed !== undefined && plain(read) !== plain(printed)
      })
      expect(wrong).toEqual([])
    },
  )

  it('reads two photos sent at once one after the other', async () => {
    const [one, other] = await Promise.all([
      reader.read(photo('cat'), 'licence.business'),
      reader.read(photo('cat'), 'licence.business'),
    ])
    expect([one, other]).toEqual([{ outcome: 'unreadable' }, { outcome: 'unreadable' }])
  })

  it('reads no number on a cat, on one colour, and in a file that is no picture', async () => {
    for (const bytes of [photo('cat'), tinyJpeg(40, 30), new Uint8Array([1, 2, 3])]) {
      const found = await reader.read(bytes, 'licence.business')
      expect(found).toEqual({ outcome: 'unreadable' })
      expect(codesOf(found, 'licence.business')).toEqual(['document_unreadable'])
    }
  })

  it('reports no number that fails its check characters', async () => {
    const found = await reader.read(photo('misprinted'), 'licence.food_operation')
    expect(found).toMatchObject({ outcome: 'read', kind: 'licence.food_operation' })
    const fields = found.outcome === 'read' ? found.fields : {}
    expect([fields.number, fields.registrationNumber]).toEqual([undefined, undefined])
    expect(fields.holderName?.value).toBe('深圳市青榄小栈食品有限公司')
  })

  it('gives a warning for the licence of somebody else and for a paper of another kind', async () => {
    const found = await reader.read(photo('borrowed'), 'licence.business')
    expect(codesOf(found, 'licence.business')).toEqual([
      'document_number_mismatch',
      'holder_different',
      'name_mismatch',
    ])
    expect(codesOf(found, 'licence.food_operation')).toEqual(['document_wrong_kind'])
  })

  it('starts again after it was stopped', async () => {
    await reader.stop()
    expect(await reader.read(photo('cat'), 'licence.business')).toEqual({ outcome: 'unreadable' })
  })
})
