import { HtmlValidate } from 'html-validate'
import { licencePage } from '#functions/pages/licence-page'
import type { PublicLicence } from '#shared/contract/public-licence'
import { type Language, languages } from '#shared/words/language'
import { licencePageWords } from '#shared/words/licence-page-words'
import { addressOf, barredLicence, companyLicence, publicLicences } from '#test/fixtures/public-licences'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: { 'doctype-style': ['error', { style: 'lowercase' }], 'long-title': 'off' },
})

const pageOf = (licence: PublicLicence, language: Language = 'zh-CN'): string =>
  licencePage(licence, language, addressOf(licence))

const cases = publicLicences.flatMap((licence) =>
  languages.map((language): [string, Language, PublicLicence] => [licence.standing, language, licence]),
)

it.each(cases)('the page of a shop that is %s is valid HTML (%s)', async (_, language, licence) => {
  const { results } = await validator.validateString(pageOf(licence, language))
  expect(results.flatMap(({ messages }) => messages)).toEqual([])
})

it.each(cases)('the page of a shop that is %s says so in a sentence (%s)', (standing, language, licence) => {
  const page = pageOf(licence, language)
  expect(page).toContain(`<div class="standing ${standing}">`)
  expect(page).toContain(licencePageWords(language).standings[licence.standing].title)
  expect(page).not.toMatch(/null|undefined|\{day\}|<dd><\/dd>|<dl><\/dl>/)
})

it('a shop that is closing is shown with the last day of its notice', () => {
  const licence = { ...companyLicence, standing: 'closing', closesOn: '2026-12-25' } as const
  expect(pageOf(licence)).toContain('公示到 2026-12-25 为止')
  expect(pageOf(licence, 'en')).toContain('ends on 2026-12-25')
})

it('a barred shop is shown with rule, facts and the day in Shanghai, and no other shop is', () => {
  const page = pageOf(barredLicence)
  expect(page).toContain('《禁止传销条例》第七条')
  expect(page).toContain('赵**发展三十名下线')
  expect(page).toContain('<dd>2026-11-25</dd>')
  expect(pageOf(companyLicence)).not.toContain('class="sanction"')
})

it('a licence without number, end or scope leaves no gaps', () => {
  const bare = { kind: 'card.small_vendor', number: null, scope: [], validTo: null, longTerm: false } as const
  const page = pageOf({ ...companyLicence, address: '', licences: [{ ...bare, scope: [] }] })
  expect(page).not.toMatch(/null|<dd><\/dd>/)
})

it('a licence says in words what it covers, until when, and whether that has passed', () => {
  expect(pageOf(companyLicence)).toContain('JY14403050000010 · 预包装食品、热食类制售 · 有效期至 2029-12-31<')
  const later = { ...companyLicence, asOf: '2029-12-31T16:00:00.000Z' }
  expect(pageOf(later)).toContain('有效期至 2029-12-31、已过期')
  expect(pageOf({ ...later, asOf: '2029-12-31T15:59:59.000Z' })).not.toContain('已过期')
})

it('a shop without a name is shown under the title of the page', () => {
  expect(pageOf({ ...companyLicence, fullName: '' })).toContain('<h1>证照公示</h1>')
})

it('the embed code of the badge stands in the page as text to copy, while the shop exists', () => {
  const address = addressOf(companyLicence)
  expect(pageOf(companyLicence)).toContain(
    `&lt;a href=&quot;${address}&quot;&gt;&lt;img src=&quot;${address}/badge.svg&quot;`,
  )
  expect(pageOf(barredLicence)).not.toContain('badge.svg')
})
