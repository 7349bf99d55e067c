/** An instant as the table's time to live is written: seconds since 1970. DynamoDB deletes the row some time after. */
export const ttlAt = (instant: string): number => Math.floor(Date.parse(instant) / 1000)

/** The time to live of a row that is kept for some days from an instant on. */
export const ttlAfter = (instant: string, days: number): number => ttlAt(instant) + days * 24 * 60 * 60
