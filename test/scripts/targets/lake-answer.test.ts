import {describe, expect, test} from 'vitest'
import {toLakeFailure} from '../../../scripts/targets/lake-answer.ts'

const now = Date.UTC(2024, 0, 1)

function answer(statusCode: number, headers: Record<string, string> = {}): object {
  const response = {body: {}, url: 'http://lake', method: 'POST', headers, statusCode, statusMessage: null}
  return Object.assign(new Error('Something\n- was wrong'), {statusCode, response})
}

describe('a failed request', () => {
  test.each([
    [400, 'refused'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [404, 'forbidden'],
    [408, 'lost'],
    [409, 'conflict'],
    [413, 'refused'],
    [422, 'refused'],
    [429, 'busy'],
    [500, 'lost'],
    [503, 'lost'],
  ])('with status %i is %s', (status, kind) => {
    expect(toLakeFailure(answer(status), now)).toMatchObject({
      kind,
      message: `Something - was wrong (HTTP ${status})`,
    })
  })

  test.each([
    ['3', 3000],
    ['Mon, 01 Jan 2024 00:00:07 GMT', 7000],
    ['Mon, 01 Jan 2024 00:00:00 GMT', 0],
    ['86400', 120_000],
    ['soon', undefined],
  ])('that says to retry after %s means %s ms', (value, after) => {
    expect(toLakeFailure(answer(429, {'retry-after': value}), now)).toMatchObject({after})
  })

  test('without any answer is lost', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), {code: 'ECONNREFUSED'})
    expect(toLakeFailure(refused, now)).toEqual({kind: 'lost', after: undefined, message: 'ECONNREFUSED'})
  })
})
