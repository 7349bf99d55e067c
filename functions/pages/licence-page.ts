import { type GoodsCode, goodsCodes } from '#shared/contract/merchant'
import type { PublicLicence, Standing } from '#shared/contract/public-licence'
import { shutDown } from '#shared/contract/statuses'
import { shanghaiDay } from '#shared/rules/day'
import type { Language } from '#shared/words/language'
import { type LicencePageWords, licencePageWords, standingSentence } from '#shared/words/licence-page-words'
import { requirementTitle } from '#shared/words/requirement-title'
import { escapeHtml } from './escape-html'
import { licencePageStyle } from './licence-page-style'
import { qrCode } from './qr-code'

const row = (term: string, value: string | null): string =>
  value === null || value === '' ? '' : `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`

const list = (rows: readonly string[]): string => {
  const filled = rows.join('')
  return filled === '' ? '' : `<dl>${filled}</dl>`
}

const isGoods = (line: string): line is GoodsCode => goodsCodes.some((code) => code === line)

function paperRow(
  paper: PublicLicence['licences'][number],
  today: string,
  words: LicencePageWords,
  language: Language,
): string {
  const { validTo, longTerm, number, scope } = paper
  const passed = validTo !== null && validTo < today ? words.comma + words.expired : ''
  const end = longTerm ? words.longTerm : validTo && `${words.validTo} ${validTo}${passed}`
  const covers = scope.map((line) => (isGoods(line) ? words.goods[line] : line)).join(words.comma)
  return row(
    requirementTitle(paper.kind, language),
    [number, covers, end].filter((part) => part !== null && part !== '').join(words.stop),
  )
}

const sanctionSection = (sanction: PublicLicence['sanction'], words: LicencePageWords): string =>
  sanction === null
    ? ''
    : `<section class="sanction"><h2>${escapeHtml(words.sanction)}</h2>${list([
        row(words.rule, sanction.rule),
        row(words.facts, sanction.facts),
        row(words.sanctionedOn, shanghaiDay(sanction.at)),
      ])}</section>`

/** The HTML by which another site shows the badge of a shop, with a link to the shop's page. */
const embedSnippet = (address: string, title: string): string =>
  `<a href="${escapeHtml(address)}"><img src="${escapeHtml(address)}/badge.svg" alt="${escapeHtml(title)}" height="28"></a>`

const embedSection = (standing: Standing, address: string, words: LicencePageWords): string =>
  shutDown.some((status) => status === standing)
    ? ''
    : `<details><summary>${escapeHtml(words.embed)}</summary><p>${escapeHtml(words.embedHow)}</p><pre><code>${escapeHtml(embedSnippet(address, words.title))}</code></pre></details>`

/**
 * The public licence as an HTML page at `address`: readable without scripts, fit to print on one sheet, with the QR code of its
 * own address and the code of its badge for other sites.
 */
export function licencePage(licence: PublicLicence, language: Language, address: string): string {
  const words = licencePageWords(language)
  const today = shanghaiDay(licence.asOf)
  const name = escapeHtml(licence.fullName === '' ? words.title : licence.fullName)
  const standing = words.standings[licence.standing]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} · ${escapeHtml(standing.title)}</title>
<style>${licencePageStyle}</style>
</head>
<body>
<main>
<p class="kind">${escapeHtml(words.title)}</p>
<h1>${name}</h1>
<div class="standing ${licence.standing}"><p class="title">${escapeHtml(standing.title)}</p><p>${escapeHtml(standingSentence(licence, language))}</p></div>
${sanctionSection(licence.sanction, words)}
${list([
  row(words.registrationNumber, licence.registrationNumber),
  ...licence.licences.map((paper) => paperRow(paper, today, words, language)),
  row(words.exemption, licence.exemption),
  row(words.address, licence.address),
  row(words.channels, licence.channels.map(({ account }) => account).join(words.comma)),
])}
<div class="code">${qrCode(address, words.code)}<p>${escapeHtml(words.scan)}<br>${escapeHtml(address)}</p></div>
${embedSection(licence.standing, address, words)}
<footer>${escapeHtml(words.asOf)} <time datetime="${today}">${today}</time></footer>
</main>
</body>
</html>
`
}
