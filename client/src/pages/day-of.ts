import { shanghaiDay } from '#shared/rules/day'
import type { InEvery } from '#shared/words/language'
import { phone } from '../platform/phone'

const written: InEvery<(day: string) => string> = {
  'zh-CN': (day) => {
    const [year = '', month = '', dayOfMonth = ''] = day.split('-')
    return `${year}年${Number(month)}月${Number(dayOfMonth)}日`
  },
  en: (day) => day,
}

/** The day in Shanghai of an instant, as people write it: 2026年11月29日. */
export const dayOf = (instant: string): string => written[phone.language](shanghaiDay(instant))
