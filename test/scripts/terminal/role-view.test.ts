import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {createPaint} from '../../../scripts/terminal/paint.ts'
import {renderRoleView} from '../../../scripts/terminal/role-view.ts'
import {widthOf} from '../../../scripts/terminal/wrap.ts'

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/role-view')
const readOut = JSON.parse(readFileSync(path.join(fixtures, 'ferry.json'), 'utf8'))
const plain = createPaint({isTerminal: false, columns: undefined, write: async () => true}, {})
const terminal = {isTerminal: true, columns: 80, write: async () => true}

describe('the role view', () => {
  test('in 80 columns is as in the file beside the story', () => {
    const expected = readFileSync(path.join(fixtures, 'ferry.txt'), 'utf8')
    expect(renderRoleView(readOut, {columns: 80, paint: plain})).toBe(expected)
  })

  test.each([44, 61, 80, 100])('never goes beyond %i columns', (columns) => {
    const lines = renderRoleView(readOut, {columns, paint: plain}).split('\n')
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([])
  })

  test('compact takes one line for each passage', () => {
    const lines = renderRoleView(readOut, {columns: 80, paint: plain, compact: true}).split('\n')
    expect(lines.filter((line) => line.includes('┃'))).toHaveLength(readOut.stories[0].passages.length)
    expect(lines.filter((line) => line.includes('│'))).toEqual([])
  })

  test('has colours on a terminal, where they are wanted, and says the same with them', () => {
    const coloured = renderRoleView(readOut, {columns: 80, paint: createPaint(terminal, {})})
    expect(coloured).toContain('\u001b[')
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '').replaceAll(/ +$/gm, '')).toBe(
      renderRoleView(readOut, {columns: 80, paint: plain}).replaceAll(/ +$/gm, ''),
    )
  })

  test.each([
    ['NO_COLOR', terminal, {NO_COLOR: '1'}],
    ['a dumb terminal', terminal, {TERM: 'dumb'}],
    ['no terminal', {...terminal, isTerminal: false}, {}],
  ])('has no colours with %s', (_name, output, variables) => {
    expect(renderRoleView(readOut, {columns: 80, paint: createPaint(output, variables)})).not.toContain('\u001b')
  })
})
