// Characters that show nothing: white space, marks of no width, the fillers of Hangul, the blank of Braille, selectors and
// tags.
const unseen =
  /[\s\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]/g

// Visible characters that are no letters: digits, punctuation, signs, pictures. 〇 and 々 stand between signs and are letters.
const signs =
  /[!-@[-`{-~\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2010-\u205e\u20a0-\u20bf\u2190-\u2bff\u2e00-\u2e7f\u3001-\u3004\u3008-\u3020\u3030\u303d\u30fb\ufe10-\ufe6f\ufffd]|\ud83c[\udc00-\udfff]|\ud83d[\udc00-\udfff]|\ud83e[\udc00-\udfff]/g

/** A name without invisible characters: zero-width marks and blank letters, however many. */
export const seenPart = (name: string): string => name.replace(unseen, '')

/** The letters of a name, of any script: without digits, punctuation and signs. */
export const lettersOf = (name: string): string => seenPart(name.normalize('NFKC')).replace(signs, '')
