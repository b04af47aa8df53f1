import type {NoticeFacts} from '../../story/story.ts'
import {factsOfPublication} from '../facts-of-publication.ts'
import type {SentenceForm} from '../sentence-rule.ts'
import {thisCopyIn} from '../vocabulary/publication-nouns.ts'
import {grammar} from '../vocabulary/grammar.ts'

const adverb = String.raw`(?:zuerst|ursprünglich|zunächst|erstmals|im Original|auch|bereits|original|als erstes|exklusiv|vorab)`
const appeared = String.raw`(?:erschienen|veröffentlicht|publiziert|abgedruckt|gedruckt|gesendet|übernommen|produziert|entstanden|ausgestrahlt)`

const published = (match: RegExpExecArray): NoticeFacts | undefined => {
  const facts = factsOfPublication(match.groups?.['rest'] ?? match.groups?.['rest2'] ?? '')
  // "Published under a licence" names terms, not a source.
  return facts.source === undefined && /lizenz|licen[cz]|licença/i.test(match.input) ? undefined : facts
}

/** Attributions in German and Dutch. */
export const germanAttributions: readonly SentenceForm[] = [
  {
    variant: 'headline-appeared',
    confidence: 0.97,
    pattern: grammar(
      String.raw`^(?:Der (?:Beitrag|Artikel|Text)|Het (?:bericht|artikel)) (?<headline>["“„»\p{Lu}].{4,300}?) (?:erschien (?:zuerst|ursprünglich)|ist zuerst erschienen|verscheen (?:eerst|als eerste)) (?<rest>(?:auf|bei|in|im|op) .{2,80})$`,
      's',
    ),
    facts: (match) => ({
      ...published(match),
      originalHeadline: (match.groups?.['headline'] ?? '').replaceAll(/^[„“"»]|[“”"«]$/g, ''),
    }),
  },
  {
    variant: 'originally-appeared',
    confidence: 0.96,
    pattern: grammar(
      String.raw`^(?:${thisCopyIn.de}|Der (?:Original-?)?(?:[Aa]rtikel|[Bb]eitrag|[Tt]ext)(?= (?:ist|wurde|erschien) (?:zuerst|ursprünglich))) (?:(?:ist|wurde|war) (?:${adverb} )?(?<rest>.{0,160}?)(?:${adverb} )?${appeared}\b|(?:erschien|stammt|entstand)(?!\p{L})(?: ${adverb})?(?<rest2> .{2,160}))`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'verbless',
    confidence: 0.92,
    pattern:
      /^(?:Zuerst|Ursprünglich|Erstmals|Zunächst|Original|Erst) (?:erschienen|veröffentlicht|publiziert)(?<rest> .{2,120})$/s,
    place: 'edge',
    facts: published,
  },
  {
    variant: 'read-original',
    confidence: 0.92,
    pattern:
      /^(?:Den |Zum |Lesen Sie (?:den|hier den) |Hier (?:finden|lesen) Sie den |Der )(?:Original(?:artikel|beitrag|text)|vollständigen Originalartikel)(?<rest>.{0,100})$/s,
    facts: published,
  },
  {
    variant: 'wire-takeover',
    confidence: 0.9,
    pattern:
      /^(?:(?:Diese|Die) (?:Meldung|Nachricht) (?:wurde|ist) .{0,80}(?:übernommen|Nachrichtenagentur)|Dieser (?:Text|Artikel|Beitrag) (?:wurde|ist) .{0,60}(?:von der|vom) .{2,60}übernommen)/,
    facts: published,
  },
  {
    variant: 'originally-appeared',
    confidence: 0.95,
    pattern: grammar(
      String.raw`^${thisCopyIn.nl} (?:verscheen|is|werd)(?: (?:eerder|oorspronkelijk|eerst|ook|het eerst))?(?<rest>.{0,120}?)(?: (?:verschenen|gepubliceerd|overgenomen).{0,60})?$`,
      's',
    ),
    facts: (match) => (/verscheen|verschenen|gepubliceerd|overgenomen/.test(match[0]) ? published(match) : undefined),
  },
]
