import {describe, expect, test} from 'vitest'
import {keepPaste, keptPaste} from '../../../../plugins/copytaster/tool/intake/kept-paste.ts'
import {inputOfPaste, nothingPasted} from '../../../../plugins/copytaster/tool/intake/pasted-copy.ts'

const text = 'Ferry is back\n\nIt sailed at six.'
const clipboard = {
  plain: 'Ferry is back\r\n\r\nIt sailed at six.',
  html: '<h1>Ferry is back</h1><p>It sailed at six.</p>',
}

describe('what is pasted is read', () => {
  test.each([
    ['as the page that it came from', {text, clipboard, url: ''}, clipboard.html],
    ['as text where the box was changed since', {text: `${text} Again.`, clipboard, url: ''}, `${text} Again.`],
    ['as text where there is no page', {text, clipboard: {...clipboard, html: ''}, url: ''}, text],
    [
      'as text where the page has nothing but lines and colours',
      {text, clipboard: {...clipboard, html: '<div style="color:red"><span>Ferry is back</span></div>'}, url: ''},
      text,
    ],
    ['as text where it was typed', {text, url: ''}, text],
  ] as const)('%s', (_, paste, read) => {
    const {bytes, contentType} = inputOfPaste(paste)
    expect(new TextDecoder().decode(bytes)).toBe(read)
    expect(contentType).toBe(`${read === clipboard.html ? 'text/html' : 'text/plain'}; charset=utf-8`)
  })

  test.each([
    [' https://harbour.example/ferry ', 'https://harbour.example/ferry'],
    ['harbour.example/ferry', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('with the address "%s" as %s', (url, address) => {
    expect(inputOfPaste({text, url}).url).toBe(address)
  })
})

describe('a browser keeps what was pasted', () => {
  test('until it is gone', () => {
    const page = storage()
    keepPaste(page, {text, clipboard, url: 'https://harbour.example'})
    expect(keptPaste(page)).toEqual({text, url: 'https://harbour.example'})
    keepPaste(page, nothingPasted)
    expect(page.kept.size).toBe(0)
  })

  test.each([
    ['nothing', null],
    ['what somebody else put there', '[1]'],
    ['what is no JSON', '{'],
  ])('and makes do with %s', (_, value) => {
    expect(keptPaste({...storage(), getItem: () => value})).toEqual(nothingPasted)
  })

  test('or not, where it has no room: then nothing older stands in its place', () => {
    const page = storage()
    keepPaste(page, {text: 'An older story', url: ''})
    keepPaste({...page, setItem: full}, {text, url: ''})
    expect(keptPaste(page)).toEqual(nothingPasted)
    expect(keptPaste({...page, getItem: full})).toEqual(nothingPasted)
    expect(keptPaste(undefined)).toEqual(nothingPasted)
  })
})

function storage() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  }
}

function full(): never {
  throw new Error('QuotaExceededError')
}
