import { shanghaiDay } from '#shared/rules/day'
import { phone } from '../platform/phone'

/** The day in Shanghai of an instant, as people write it: 2026年11月29日. */
export const dayOf = (instant: string): string => {
  const day = shanghaiDay(instant)
  const [year = '', month = '', dayOfMonth = ''] = day.split('-')
  return phone.language === 'en' ? day : `${year}年${Number(month)}月${Number(dayOfMonth)}日`
}
