const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

const below100 = (value: number): string => {
  const tens = Math.floor(value / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${ten}${digits[value % 10] ?? ''}`
}

/** A number from 1 to 109 as Chinese law writes it: 五, 十, 十二, 三十五, 一百零一. */
export const chineseNumber = (value: number): string => {
  if (value < 100) return below100(value)
  return value === 100 ? '一百' : `一百零${below100(value - 100)}`
}
