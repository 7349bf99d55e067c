import { faultWords } from '../../words/fault-words'
import { faultCodes } from '../fault'
import { problems } from '../problem'
import { type Role, roles } from '../staff'
import { problemCodes, problemMeanings } from './problem-meanings'
import { tableOf } from './value-table'
import { ofNoRequest } from './values'

const code = (text: string): string => `\`${text}\``

const refusalTable = tableOf(
  problemCodes.map((one) => [
    code(one),
    String(problems[one].status),
    problemMeanings[one],
    problems[one].retryable ? 'yes' : 'no',
  ]),
  ['code', 'status', 'when', 'retry'],
)

const faultTable = tableOf(
  faultCodes.map((one) => {
    const { message, fix } = faultWords(one, '', 'reject', 'en')
    return [code(one), ofNoRequest(message), ofNoRequest(fix)]
  }),
  ['code', 'what is wrong', 'how to mend it'],
)

/** The way to get a seller's token. */
export const sellerTokenGuide = `The \`token\` of \`POST /v1/sessions\`, for a WeChat login code. It lasts two hours. On a developer’s machine any name will do as a code:

\`\`\`sh
export ORIGIN=http://localhost:8787
SELLER_TOKEN=$(curl -s "$ORIGIN/v1/sessions" -H 'Content-Type: application/json' -d '{"code":"dev:tea-shop"}' | jq -r .token)
\`\`\``

const roleWords: Readonly<Record<Role, string>> = {
  reviewer: 'reads, reviews, warns and suspends',
  supervisor: 'does all of that, waives, holds, takes dossiers and keeps the receivers of webhooks',
  auditor: 'only reads',
}
const roleList = roles.map((role) => `a \`${role}\` ${roleWords[role]}`).join('; ')

/** The way to get the token of a member of staff. */
export const staffTokenGuide = `A token (JWT, RS256) of the platform’s identity provider, with the role in \`scope\`: ${roleList}. Each operation names the roles it takes. \`provinces\` limits whom it reaches, \`phone_number\` keeps its holder off their own shop. On a developer’s machine:

\`\`\`sh
STAFF_TOKEN=$(npm run -s staff-token -- reviewer)
\`\`\``

/** The description of the API, in Markdown: everything that all operations share. */
export const guide = `Liangzheng gets small food sellers in China licensed, verified and selling. This page is made from [/openapi.json](/openapi.json) (OpenAPI 3.1): generate a client from it.

# Tokens

**A seller.** ${sellerTokenGuide}

**Staff.** ${staffTokenGuide}

# Requests

Bodies are JSON in UTF-8. Sentences in answers follow \`Accept-Language\`: Chinese unless English is preferred. Instants are UTC (\`2026-11-25T02:00:00.000Z\`), days are days in Asia/Shanghai (\`2026-11-25\`), sums are in yuan, lengths of files in bytes.

- **Idempotency-Key**: a name of your own for a request that makes or changes something. The same request under the same key gets the same answer for 7 days: repeat it without fear when an answer was lost.
- **If-Match**: the version you have seen, from \`ETag\` or \`version\`. If somebody was quicker you get 412 \`version_changed\` with the present version: read, merge, send again.
- **If-None-Match**: public pages may be kept for a minute and are then asked for by their \`ETag\`; 304 says that they still hold.
- Lists that are long come in pages: send the \`nextCursor\` (or \`next\`) of one as \`cursor\` (or \`after\`) of the next.
- Every answer has an **X-Request-Id**: name it when you ask for help.

New fields, codes and values may be added: pass over what you do not know.

# Refusals

A refusal is \`application/problem+json\` (RFC 9457). Switch on \`code\`, show \`title\`; \`faults\` say in one go everything that is wrong, with the place and a way to mend it. Where *retry* is yes the same request may succeed later: wait as \`Retry-After\` says. The gateway’s own 401 and 403 on staff operations, and its 429 where an operation is asked too often by all together, are plain JSON, \`{"message":"Unauthorized"}\`.

${refusalTable}

# Faults

The codes in \`faults[]\`, of a refusal, a requirement or a photo.

${faultTable}
`
