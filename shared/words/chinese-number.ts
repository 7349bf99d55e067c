const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** A number from 1 to 99 as Chinese law writes it: 五, 十, 十二, 三十五. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${ten}${digits[value % 10] ?? ''}`
}
