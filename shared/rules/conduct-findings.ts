import type { Finding } from '../contract/fault'
import type { MerchantFields } from '../contract/merchant'

/** Words that people use for multi-level selling. They may be used in other ways too, so a match only calls a specialist. */
const words =
  /下线|团队计酬|团队业绩|拉人头|人头费|[二三两23]级分销|多级分销|多层次|代理升级|入会费|入门费|滚动发展|裂变返利/

const mentions = (text: string): boolean => words.test(text.normalize('NFKC').replace(/\s/g, ''))

/**
 * Findings of multi-level selling in the seller's answers on pay (Prohibition Regulation art. 7): more than one level, an
 * entry fee, pay by head or by the sales of others are rejected; words that sound like it are only looked at by a
 * specialist.
 */
export function conductFindings({ conduct, brand, channels }: MerchantFields): readonly Finding[] {
  const findings: Finding[] = []
  if (conduct) {
    const declared = [
      ['/conduct/levels', conduct.levels > 1],
      ['/conduct/entryFee', conduct.entryFee],
      ['/conduct/headCountPay', conduct.headCountPay],
      ['/conduct/downlineSales', conduct.downlineSales],
    ] as const
    for (const [path, isSo] of declared)
      if (isSo) findings.push({ code: 'multilevel_declared', path, level: 'reject' })
    if (mentions(conduct.text ?? ''))
      findings.push({ code: 'multilevel_detected', path: '/conduct/text', level: 'warn' })
  }
  if (brand?.names.some(mentions))
    findings.push({ code: 'multilevel_detected', path: '/brand/names', level: 'warn' })
  channels.forEach(({ account }, at) => {
    if (mentions(account))
      findings.push({ code: 'multilevel_detected', path: `/channels/${at}/account`, level: 'warn' })
  })
  return findings
}
