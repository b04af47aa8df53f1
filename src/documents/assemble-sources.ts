import type {Publisher} from '../publishers/publisher.ts'
import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import type {Reference, Source} from './documents.ts'
import {sourceId} from './ids.ts'
import {types} from './names.ts'
import {present, presentList} from '../story/present.ts'
import {safeAddress} from './web-address.ts'

/** The sources that one story speaks of, each once, however many names it goes by. */
export interface SourceRegister {
  /** For a name that may or may not be a house's ("USA TODAY", "Staff Writer"): nothing unless the house is known. */
  known(name: string | undefined): Reference | undefined
  /** For a name that certainly is a house's: a house that nobody knows becomes a source of its own. */
  named(name: string | undefined, url?: string): Reference | undefined
  /** In the order in which they were asked for. */
  documents(): readonly Source[]
}

export function createSourceRegister(): SourceRegister {
  const sources = new Map<string, Source>()

  function referTo(source: Source): Reference {
    if (!sources.has(source._id)) sources.set(source._id, source)
    return {_type: 'reference', _ref: source._id}
  }

  function known(name: string | undefined): Reference | undefined {
    const publisher = name ? resolvePublisher(name) : undefined
    return publisher && referTo(sourceOfPublisher(publisher))
  }

  return {
    known,
    named(name, url) {
      const house = name?.trim()
      if (!house) return undefined
      return known(house) ?? referTo(sourceOfName(house, url))
    },
    documents: () => [...sources.values()],
  }
}

function sourceOfPublisher(publisher: Publisher): Source {
  return present({
    _id: sourceId(publisher.name, publisher),
    _type: types.source,
    name: publisher.name,
    aliases: presentList(publisher.aliases),
    kind: publisher.kind,
    url: safeAddress(publisher.url),
    attributionTemplate: publisher.attributionTemplate,
    rights: publisher.rights && {_type: types.rights, ...publisher.rights},
  })
}

function sourceOfName(name: string, url: string | undefined): Source {
  return present({_id: sourceId(name), _type: types.source, name, url: safeAddress(url)})
}
