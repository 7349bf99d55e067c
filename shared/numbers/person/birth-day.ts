import { isDay } from '../../contract/text'

/** Eight digits YYYYMMDD as a day, YYYY-MM-DD. */
export const dayOfDigits = (digits: string): string =>
  `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`

/** True when the eight digits YYYYMMDD are a day on which somebody can be born: it exists and is not to come. */
export const isBirthDay = (digits: string, today: string): boolean =>
  isDay(dayOfDigits(digits)) && dayOfDigits(digits) <= today
