import {describe, expect, test} from 'vitest'
import type {Publisher} from '../../src/publishers/publisher.ts'
import {publishers} from '../../src/publishers/registry.ts'
import {nameKey, publisherOfHost, resolvePublisher} from '../../src/publishers/resolve-publisher.ts'

const all: readonly Publisher[] = publishers

describe('the registry', () => {
  test('no two houses share an id', () => {
    expect(repeated(all.map(({id}) => id))).toEqual([])
  })

  test('ids are kebab-case', () => {
    expect(all.map(({id}) => id).filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([])
  })

  test('no name or alias belongs to two houses or stands twice in one', () => {
    expect(repeated(all.flatMap(({name, aliases}) => [name, ...aliases].map(nameKey)))).toEqual([])
  })

  test('no host belongs to two houses', () => {
    const hosts = all.flatMap(({url, hosts: further}) => [
      ...(url === undefined ? [] : [new URL(url).host.replace(/^www\./u, '')]),
      ...(further ?? []),
    ])
    expect(repeated(hosts)).toEqual([])
    expect(hosts.filter((host) => publisherOfHost(`www.${host}`) === undefined)).toEqual([])
  })

  test('every name and alias is found in any case, with a final dot and in spaces', () => {
    const unfound = all.flatMap((publisher) =>
      [publisher.name, ...publisher.aliases]
        .flatMap((name) => [name, name.toUpperCase(), name.toLowerCase(), `${name}.`, ` ${name} `])
        .filter((printed) => resolvePublisher(printed)?.id !== publisher.id),
    )
    expect(unfound).toEqual([])
  })
})

describe('resolvePublisher', () => {
  test.each([
    ['AP', 'The Associated Press'],
    ['Hina', 'Hina'],
    ['Croatian News Agency', 'Hina'],
    ['РИА Новости', 'RIA Novosti'],
    ['the Associated Press', 'The Associated Press'],
    ['THE ASSOCIATED PRESS', 'The Associated Press'],
    ['Associated Press.', 'The Associated Press'],
    ['A.P.', 'The Associated Press'],
    ['(AP)', 'The Associated Press'],
    ['ＡＰ', 'The Associated Press'],
    ['/PRNewswire/', 'PR Newswire'],
    ['Deutsche Presse\u2010Agentur', 'dpa'],
    ['Die Süddeutsche', 'Süddeutsche Zeitung'],
    ['spiegel', 'Der Spiegel'],
    ['EL PAIS', 'El País'],
    ['l’Express', "L'Express"],
    ['Liberation', 'Libération'],
    ['Guardian', 'The Guardian'],
    ['Globo', 'O Globo'],
    ['News and Observer', 'The News & Observer'],
    ['Yahoo! News', 'Yahoo'],
    ['cnn.com', 'CNN'],
    ['www.usatoday.com', 'USA TODAY'],
    ['USA TODAY NETWORK', 'USA TODAY Network'],
  ])('%s is %s', (printed, name) => {
    expect(resolvePublisher(printed)?.name).toBe(name)
  })

  test.each([
    '',
    '.',
    'the',
    'Jane Doe',
    'Times',
    'Presse',
    'AP and Reuters',
    'The Associated Press reported',
    'a'.repeat(10_000),
  ])('no house is meant by %j', (printed) => {
    expect(resolvePublisher(printed)).toBeUndefined()
  })
})

describe('publisherOfHost', () => {
  test.each([
    ['www.prnewswire.com', 'PR Newswire'],
    ['PRNEWSWIRE.COM.', 'PR Newswire'],
    ['finance.yahoo.com:443', 'Yahoo Finance'],
    ['de.nachrichten.yahoo.com', 'Yahoo'],
    ['eu.usatoday.com', 'USA TODAY'],
    ['abcnews.go.com', 'ABC News'],
  ])('%s is %s', (host, name) => {
    expect(publisherOfHost(host)?.name).toBe(name)
  })

  test.each(['', 'com', 'go.com', 'notreuters.com', 'reuters.com.example.org'])('%j is no known house', (host) => {
    expect(publisherOfHost(host)).toBeUndefined()
  })
})

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}
