import type {NoticeFacts} from '../../story/story.ts'
import {factsOfPublication, trimHeadline} from '../facts-of-publication.ts'
import type {SentenceForm} from '../sentence-rule.ts'
import {thisCopyIn} from '../vocabulary/publication-nouns.ts'
import {grammar} from '../vocabulary/grammar.ts'

const published = (match: RegExpExecArray): NoticeFacts | undefined => {
  const facts = factsOfPublication(match.groups?.['rest'] ?? match.groups?.['rest2'] ?? '')
  // "Published under a licence" names terms, not a source.
  return facts.source === undefined && /lizenz|licen[cz]|licença/i.test(match.input) ? undefined : facts
}

const french = String.raw`(?:initialement|originellement|d['’]abord|à l['’]origine|également|préalablement|en premier|pour la première fois|en exclusivité)`
const spanish = String.raw`(?:originalmente|por primera vez|primero|inicialmente|también|previamente|en primer lugar|en su origen)`
const portuguese = String.raw`(?:originalmente|pela primeira vez|primeiro|inicialmente|também|em primeira mão|previamente)`
const italian = String.raw`(?:originariamente|originalmente|per la prima volta|inizialmente|anche|in origine|in precedenza|prima)`

/** Attributions in French, Spanish, Portuguese and Italian. */
export const romanceAttributions: readonly SentenceForm[] = [
  {
    variant: 'headline-appeared',
    confidence: 0.97,
    pattern:
      /^(?:L['’]article|La entrada|El artículo|O post|O artigo|L['’]articolo) (?<headline>.{4,300}?) (?:est apparu en premier|est d['’]abord apparu|se publicó primero|aparece primero|apareció primero|apareceu primeiro|proviene da|sembra essere il primo|è apparso prima) ?(?<rest>(?:sur|en|em|no|na|su|da|dal)? ?.{2,80})$/s,
    facts: ({groups}) => ({
      ...factsOfPublication(` ${(groups?.['rest'] ?? '').replace(/^(?!(?:sur|en|em|no|na|su|da|dal) )/, 'su ')}`),
      originalHeadline: trimHeadline(groups?.['headline'] ?? ''),
    }),
  },
  {
    variant: 'originally-appeared',
    confidence: 0.96,
    pattern: grammar(
      String.raw`^${thisCopyIn.fr} (?:est|a été|a|était|avait été)(?: ${french})? (?:re)?(?:publiée?|paru[e]?|diffusée?|reproduite?|apparue?|traduite?|repris[e]?|extraite?)(?!\p{L})(?: ${french})?(?<rest>.*)$`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'originally-appeared',
    confidence: 0.96,
    pattern: grammar(
      String.raw`^${thisCopyIn.es} (?:(?:fue|ha sido|es|está)(?: ${spanish})? (?:re)?(?:publicad[oa]|difundid[oa]|reproducid[oa]|emitid[oa]|republicad[oa]|elaborad[oa])|(?:${spanish} )?(?:se publicó|apareció|se reproduce|proviene|forma parte))(?!\p{L})(?: ${spanish})?(?<rest>.*)$`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'originally-appeared',
    confidence: 0.96,
    pattern: grammar(
      String.raw`^${thisCopyIn.pt} (?:(?:foi|é)(?: ${portuguese})? (?:re)?(?:publicad[oa]|divulgad[oa]|reproduzid[oa]|veiculad[oa]|produzid[oa])|apareceu|saiu)(?!\p{L})(?: ${portuguese})?(?<rest>.*)$`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'originally-appeared',
    confidence: 0.96,
    pattern: grammar(
      String.raw`^${thisCopyIn.it} (?:è|era|viene)(?: stat[oa])?(?: ${italian})? (?:ri)?(?:pubblicat[oa]|appars[oa]|uscit[oa]|tratt[oa]|tradott[oa]|prodott[oa])(?!\p{L})(?: ${italian})?(?<rest>.*)$`,
      's',
    ),
    facts: published,
  },
  {
    variant: 'verbless',
    confidence: 0.92,
    pattern: grammar(
      String.raw`^(?:(?:Initialement |Originellement |D['’]abord )?(?:[Pp]ublié|[Pp]aru)e?(?: (?:${french}))?|Originalmente publicad[oa]|[Pp]ublicad[oa] (?:${spanish}|${portuguese})|Originariamente pubblicat[oa]|[Pp]ubblicat[oa] (?:${italian})|Tratto da)(?<rest> .{2,120})$`,
      's',
    ),
    place: 'edge',
    facts: (match) =>
      /origin|abord|première|primer|initial|inicial|primeir|Tratto|prima/.test(match[0]) ? published(match) : undefined,
  },
  {
    variant: 'read-original',
    confidence: 0.92,
    pattern: grammar(
      String.raw`^(?:Lire|Lisez|Voir|Retrouvez|Lea|Leer|Lee|Ver|Puede leer|Leia|Ler|Leggi|Leggete|Vai a)(?!\p{L})(?: (?:aquí|ici|aqui|qui))?,? ?(?:l['’]|el |o |la |a )?(?:(?:article|artículo|artigo|articolo|texto|nota|versión|versão|version|publication|publicación|matéria) )?(?:original[e]?|originale|in originale|d['’]origine)(?!\p{L})(?<rest>.{0,100})$`,
      's',
    ),
    facts: published,
  },
]
