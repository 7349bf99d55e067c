// White space, invisible marks, and every hyphen and dash that NFKC leaves.
const spacing = /[\s\u00ad\u200b-\u200f\u2060\ufeff\u002d\u2010-\u2015\u2212]/g

// The labels that licences and forms print before a number: anything up to a colon, or up to one of these words.
const label =
  /^\D*(?::|代码|编号|证号|号码|注册号|备案号|许可证|身份证|手机号?|电话|USCC|UNIFIEDSOCIALCREDITCODE|NO\.|TEL)/

/**
 * The form in which a number is kept and compared, however it was typed or pasted: full-width characters made
 * plain (Unicode NFKC), no spaces or hyphens, capital letters, without the label printed before it.
 *
 * `统一社会信用代码：９１３５０１００－m000100y43` becomes `91350100M000100Y43`.
 *
 * Nothing else is dropped: a character that does not belong stays, and is found. Compacting twice changes
 * nothing more.
 */
export const compactForm = (input: string): string =>
  input
    .normalize('NFKC')
    .replace(spacing, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    .normalize('NFKC') // characters that a space kept apart may now combine
    .replace(label, '')
