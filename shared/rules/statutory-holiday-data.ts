/**
 * The 13 statutory days off of years whose notice is not out (State Council rule of 2024-11-10): New Year, four of the
 * Spring Festival, Qingming, two of May, Dragon Boat, Mid-Autumn, three of October; those on a weekend are moved to the next
 * free weekday (art. 6). The notice adds swapped days, which moves a count by two working days at most.
 */
export const statutoryHolidays: Readonly<Record<string, readonly string[]>> = {
  '2027': '01-01 02-05 02-08 02-09 02-10 04-05 05-03 05-04 06-09 09-15 10-01 10-04 10-05'.split(' '),
  '2028': '01-03 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-29 10-02 10-03 10-04 10-05'.split(' '),
}
