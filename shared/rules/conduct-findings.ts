import type { Finding } from '../contract/fault'
import type { MerchantFields } from '../contract/merchant'

/** Words that people use for multi-level selling. They may be used in other ways too, so a hit only calls a specialist. */
const words =
  /下线|团队计酬|团队业绩|拉人头|人头费|[二三两23]级分销|多级分销|多层次|代理升级|入会费|入门费|滚动发展|裂变返利/

const mentions = (text: string): boolean => words.test(text.normalize('NFKC').replace(/\s/g, ''))

/**
 * What her answers on pay say of multi-level selling (Prohibition Regulation art. 7): more than one level, an entry fee,
 * pay by head or by the sales of others cannot be; words that sound like it are looked at by a specialist, no more.
 */
export function conductFindings({ conduct, brand, channels }: MerchantFields): readonly Finding[] {
  const found: Finding[] = []
  if (conduct) {
    const declared = [
      ['/conduct/levels', conduct.levels > 1],
      ['/conduct/entryFee', conduct.entryFee],
      ['/conduct/headCountPay', conduct.headCountPay],
      ['/conduct/downlineSales', conduct.downlineSales],
    ] as const
    for (const [path, isSo] of declared)
      if (isSo) found.push({ code: 'multilevel_declared', path, level: 'reject' })
    if (mentions(conduct.text ?? ''))
      found.push({ code: 'multilevel_detected', path: '/conduct/text', level: 'warn' })
  }
  if (brand?.names.some(mentions))
    found.push({ code: 'multilevel_detected', path: '/brand/names', level: 'warn' })
  channels.forEach(({ account }, at) => {
    if (mentions(account))
      found.push({ code: 'multilevel_detected', path: `/channels/${at}/account`, level: 'warn' })
  })
  return found
}
