import { licenceBadge } from '#functions/pages/licence-badge'
import { languages } from '#shared/words/language'
import { licencePageWords } from '#shared/words/licence-page-words'
import { addressOf, companyLicence, publicLicences } from '#test/fixtures/public-licences'

it.each(publicLicences)('the badge of a shop that is $standing says so and leads to its page', (licence) => {
  for (const language of languages) {
    const badge = licenceBadge(licence, language, addressOf(licence))
    const words = licencePageWords(language)
    expect(badge).toContain(`>${words.standings[licence.standing].title}</text>`)
    expect(badge).toContain(`<a href="${addressOf(licence)}" target="_blank" rel="noopener">`)
    expect(badge).not.toMatch(/NaN|undefined|null|<script|<style/)
    expect(badge).not.toContain(licence.fullName)
    expect(Buffer.byteLength(badge)).toBeLessThan(1000)
  }
})

it('the badge is as wide as its words', () => {
  expect(licenceBadge(companyLicence, 'zh-CN', 'a')).toContain('width="152"')
  expect(licenceBadge(companyLicence, 'en', 'a')).toContain('width="218"')
})
