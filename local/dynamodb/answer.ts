/** What goes back to the SDK: a status and the text of a JSON object. */
export type Answer = { readonly status: number; readonly text: string }

/** A "no" of DynamoDB: its type as the protocol spells it, its sentence, and what else the error carries. */
export type Refusal = {
  readonly status: number
  readonly type: string
  readonly message: string
  readonly details?: Readonly<Record<string, unknown>>
}

const dynamodb = 'com.amazonaws.dynamodb.v20120810#'

/** A request that DynamoDB does not accept as it is written. */
export const invalid = (message: string): Refusal => ({
  status: 400,
  type: 'com.amazon.coral.validate#ValidationException',
  message,
})

/** A refusal by the name of its exception, such as `TransactionConflictException`. */
export const refusal = (
  name: string,
  message: string,
  details?: Refusal['details'],
  status = 400,
): Refusal => ({
  status,
  type: `${dynamodb}${name}`,
  message,
  details,
})

/** A call that the role of the caller does not allow. */
export const accessDenied = (message: string): Refusal => ({
  status: 400,
  type: 'com.amazon.coral.service#AccessDeniedException',
  message,
})

/** A request that is signed by nobody who is known. */
export const unrecognised: Refusal = {
  status: 400,
  type: 'com.amazon.coral.service#UnrecognizedClientException',
  message: 'The security token included in the request is invalid.',
}

/** What AWS serves and this stack does not, so that nobody takes another behaviour for that of AWS. */
export const notServed = (message: string): Refusal => refusal('NotServedHere', message, undefined, 501)

/** A transaction that was not carried out, with the code of each action's reason in order. */
export const cancelled = (codes: readonly string[]): Refusal =>
  refusal(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    {
      CancellationReasons: codes.map((Code) =>
        Code === 'None' ? { Code } : { Code, Message: `The transaction met: ${Code}` },
      ),
    },
  )

/** A refusal as it is answered. */
export const refused = ({ status, type, message, details }: Refusal): Answer => ({
  status,
  text: JSON.stringify({ ...details, __type: type, message }),
})

/** A success as it is answered. */
export const answered = (body: object): Answer => ({ status: 200, text: JSON.stringify(body) })
