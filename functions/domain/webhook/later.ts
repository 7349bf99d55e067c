/** An instant so many seconds later; with a negative number, earlier. */
export type Later = (seconds: number) => string
