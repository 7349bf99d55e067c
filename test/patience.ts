/** The verdict on every rule of AWS by the local database, with its text and its page. */
export const patience = 180_000
