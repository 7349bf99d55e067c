/** A refusal as S3 makes it: an HTTP status and one of S3's error codes. */
export class S3Error extends Error {
  override name = 'S3Error'

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The XML that S3 answers with. */
export function errorXml(error: S3Error, requestId: string): string {
  const parts = [
    element('Code', error.code),
    element('Message', error.message),
    element('RequestId', requestId),
  ]
  return xmlDocument(`<Error>${parts.join('')}</Error>`)
}

/** An XML document in UTF-8. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}`

/** An element that holds text. */
export function element(name: string, text: string | number): string {
  const escaped = String(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
  return `<${name}>${escaped}</${name}>`
}
