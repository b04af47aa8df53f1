/** An answer other than 200, with the body that the hosted API gives. Thrown inside the lake, never out of it. */
export interface Refusal extends Error {
  readonly status: RefusalStatus
  readonly body: object
}

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 414 | 503

export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'status' in error && 'body' in error
}

/** A refusal with a body of its own. */
export function refusal(status: RefusalStatus, body: object, message = `HTTP ${status}`): Refusal {
  return Object.assign(new Error(message), {status, body})
}

/** The plain refusal of the API around the data: no such route, no such dataset, no token. */
export function plainRefusal(status: RefusalStatus, message: string, more: object = {}): Refusal {
  return refusal(status, {statusCode: status, error: reasons[status], message, ...more}, message)
}

const reasons: Readonly<Record<RefusalStatus, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Payload Too Large',
  414: 'URI Too Long',
  503: 'Service Unavailable',
}

/** What is wrong with one mutation: `type` is what clients look at, `detail` the ids and revisions that they may show. */
export interface MutationFault {
  readonly type: string
  readonly description: string
  readonly detail?: object
}

/** The refusal of a transaction because of the mutation at `index`. */
export function mutationRefusal(status: 400 | 409, {type, description, detail}: MutationFault, index = 0): Refusal {
  const items = [{error: {...detail, description, type}, index}]
  return refusal(
    status,
    {error: {type: 'mutationError', description: `The mutation(s) failed: ${description}`, items}},
    description,
  )
}

/** The refusal of a request of actions because of the action at `index`. */
export function actionRefusal(status: 400 | 404 | 409, {type, description, detail}: MutationFault, index = 0): Refusal {
  const items = [{error: {...detail, description, type}, index}]
  return refusal(
    status,
    {error: {type: 'actionError', description: `Action failed: ${description}`, items}},
    description,
  )
}
