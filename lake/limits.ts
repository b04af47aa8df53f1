/** Bytes of the body of one JSON request; the hosted API takes as much. */
export const maximumRequestBytes = 4_000_000
/** Bytes of one image or file. */
export const maximumAssetBytes = 100_000_000
/** Objects and arrays inside each other in one request. */
export const maximumDepth = 200
/** Mutations or actions in one request. */
export const maximumMutations = 10_000
/** Documents named in one request by id. */
export const maximumIds = 1_000
/** Listeners and sockets open at once. */
export const maximumStreams = 500
/** Bytes that wait for a listener that does not read; it is then cut off and resumes when it comes back. */
export const maximumBacklogBytes = 16_000_000
/** Transactions that a listener may have missed and still catch up with; it starts anew after more. */
export const maximumMissedTransactions = 1_000
/** Bytes of one message on the presence socket. */
export const maximumSocketMessageBytes = 100_000
/** Bytes of one value in the key-value store. */
export const maximumKeyValueBytes = 200_000
/** Milliseconds between signs of life on a silent stream: proxies and browsers give up after a minute or so. */
export const keepAliveInterval = 15_000
