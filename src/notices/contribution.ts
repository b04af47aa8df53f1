import type {NoticeFacts} from '../story/story.ts'
import {peopleOf} from './people.ts'
import {sentenceRule, type SentenceForm} from './sentence-rule.ts'
import {anyNoun} from './vocabulary/publication-nouns.ts'
import {grammar} from './vocabulary/grammar.ts'

const names = String.raw`(?<names>[\p{Lu}\d@][^!?]{1,700}?)`
const thisReport = String.raw`(?:(?:this|the|that|today['’]s) (?:\p{L}+ ){0,2}?${anyNoun}s?)`
const stop = String.raw`(?: from [^.]{2,80}?\.?|\.)?`

const contributors: SentenceForm['facts'] = ({groups}) => named(groups?.['names'] ?? '', 'contributor')
const reporters: SentenceForm['facts'] = ({groups}) => {
  const contributions = peopleOf(groups?.['names'] ?? '', {role: 'reporting', organisationAfterComma: 'contributor'})
  return contributions.length > 0 ? {contributions} : {}
}

/** People and organisations that worked on the story beside its byline. */
export const contribution = sentenceRule({
  name: 'contribution',
  kind: 'contribution',
  keywords: [
    'contribut',
    'with assistance',
    'with reporting',
    'with files from',
    'with help from',
    'with inputs',
    'helped with this',
    'helped report',
    'assisted with',
    'additional reporting',
    'additional material',
    'additional research',
    'reported from',
    'includes material',
    'wire service',
    'wire reports',
    'staff and wire',
    'includes information from',
    'based in part',
    'based on',
    'reporting by',
    'was used in this',
    'was included in',
    'information from',
    'reporting contributed',
    'mitarbeit',
    'mit material',
    'mit informationen',
    'mit agentur',
    '(mit ',
    'mit dpa',
    'mit afp',
    'avec ',
    'contribu',
    'colabor',
    'con información de',
    'con informaci',
    'con reportes',
    'con datos de',
    'con la colabora',
    'con la collabora',
    'com informaç',
    'com agências',
    'collabora',
    'medewerking',
    'bijdrage',
  ],
  led: grammar(
    String.raw`^(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?:(?:,? and|,) )?){1,5} (?:also )?reported from \p{Lu}.{2,120}\.$`,
  ),
  forms: [
    {
      variant: 'contributing',
      confidence: 0.98,
      pattern:
        /^(?:CONTRIBUTING|Contributing|Also contributing|Contributors?|CONTRIBUTORS?)(?: (?:to this (?:report|story|article)|writers?|reporters?|editors?|sources?))? ?(?:: ?|(?:were|was) )(?<names>\S.*)$/s,
      reach: 'rest',
      facts: ({groups}) =>
        named((groups?.['names'] ?? '').replace(/\. (?=(?:Follow|Contact|Email|Reach|You can)\b).*$/s, ''), 'source'),
    },
    {
      variant: 'contributed-to-this',
      confidence: 0.97,
      pattern: grammar(
        String.raw`^(?:${names} )?(?:also )?(?:contributed|have contributed|has contributed)(?: (?:additional |some )?(?:reporting|research|material|writing|data|photos))?(?: from [^.]{2,60}?)? (?:to|for|in) ${thisReport}(?:,? (?:which|as did|as well as|from|in|with|along with|and) .{1,160}|\.)?$`,
        's',
      ),
      facts: ({0: whole, groups}) => {
        const also = /,? (?:as did|as well as|along with) (.{1,160}?)\.?$/.exec(whole)?.[1]
        return named([groups?.['names'] ?? '', also ?? ''].filter((list) => list !== '').join(' and '), 'contributor')
      },
    },
    {
      variant: 'contributed',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^${names} (?:also )?contributed(?: (?:additional |original )?(?:reporting|research|material|photography|translation))?${stop}$`,
        's',
      ),
      place: 'edge',
      facts: (match) =>
        isListOfNames(match.groups?.['names'] ?? '') &&
        /contributed (?:additional |original )?(?:reporting|research|material|photography|translation)|^[^.]{1,300}contributed\.?$/.test(
          match[0],
        )
          ? named(match.groups?.['names'] ?? '', 'contributor')
          : undefined,
    },
    {
      variant: 'helped',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^${names} (?:also )?(?:helped|assisted)(?: (?:with|report|in|on|to report))*(?: (?:the reporting|reporting))?(?: (?:of|for|on|with|to))? ${thisReport}${stop}$`,
        's',
      ),
      facts: contributors,
    },
    {
      variant: 'with-assistance',
      confidence: 0.97,
      pattern: grammar(
        String.raw`^(?:[Ww]ith|WITH) (?:additional |some |editorial |contributing )?(?:assistance|reporting|contributions?|help|files|additional reporting|material|inputs?|information|reports)(?: (?:for this (?:story|article)))? (?:by|from|of) (?<names>(?:(?:the )?[\p{Lu}\d]|agenc|wire|staff).*?)\.?$`,
        's',
      ),
      place: 'edge',
      facts: ({0: whole, groups}) =>
        /reporting/.test(whole) ? reportersOf(groups?.['names'] ?? '') : named(groups?.['names'] ?? '', 'contributor'),
    },
    {
      variant: 'additional-reporting',
      confidence: 0.96,
      pattern: grammar(
        String.raw`^(?:(?:[Aa]dditional|ADDITIONAL|[Oo]riginal|[Ff]urther|[Ee]xtra) |(?=[Rr]eporting (?:was )?contributed by))(?:[Rr]eporting|REPORTING|research|material|information|writing)(?: (?:and \w+ ))?(?: ?(?:by|BY|from|provided by|was provided by|was contributed by|contributed by|for this story by))?:? ?(?<names>(?:the )?[\p{Lu}\d](?!.*\b[Ee]diting by).*?)\.?$`,
        's',
      ),
      facts: reporters,
    },
    {
      variant: 'includes-material',
      confidence: 0.94,
      pattern: grammar(
        String.raw`^(?:(?:This|The) (?:\p{L}+ )?${anyNoun} (?:(?:also )?(?:includes|contains|uses|incorporates|draws on|features|is based(?: in part)? on|was (?:compiled|prepared|based|written|supplemented)(?: in part)?(?: (?:from|on|using|with))?)) (?:\p{L}+ ){0,3}?(?:material|information|reporting|reports|wire|data|content|excerpts)s?\b.{0,160}|Information from: (?<site>.{2,120}|)$|(?:Material|Information|Reporting|Reports|Content) from (?<names>.{2,120}?) (?:was|were|is|are) (?:also )?(?:used|included|incorporated)\b.{0,60})$`,
        's',
      ),
      facts: ({0: whole, groups}) => {
        const from =
          groups?.['names'] ??
          groups?.['site']?.split(',')[0] ??
          grammar(String.raw`\b(?:from|by) (?:the )?(?=\p{Lu})(.{2,120}?)\.?$`, 's').exec(whole)?.[1]
        return from === undefined ? {} : {source: from}
      },
    },
    {
      variant: 'staff-and-wire',
      confidence: 0.9,
      pattern:
        /^(?:From|Compiled from|By|Staff and|The) ?(?:staff|wire|news services?|our)?(?: (?:and|&))? ?(?:wire|news|staff)? ?(?:reports?|services?|service reports|and wire (?:reports|services))\.?$/i,
      place: 'alone',
      facts: (match) => (/wire|staff/i.test(match[0]) ? {} : undefined),
    },
    {
      variant: 'reported-from',
      confidence: 0.85,
      pattern: grammar(
        String.raw`^(?<names>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){0,2}(?:(?:,|,? and) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+){0,2})*) reported from \p{Lu}[^.]{2,100}(?:\.|[A-Z]\.)?$`,
      ),
      place: 'alone',
      facts: ({groups}) =>
        /^(?:It|He|She|They|We|The|Police|Officials|Witnesses)\b/.test(groups?.['names'] ?? '') ? undefined : {},
    },
    {
      variant: 'mitarbeit',
      confidence: 0.95,
      pattern: grammar(
        String.raw`^(?:(?:Unter |Redaktionelle )?[Mm]itarbeit(?: (?:von|an diesem \p{L}+))?:? |(?:Mit (?:(?:Agentur)?[Mm]aterial|Informationen|Beiträgen|Unterstützung)(?: (?:der Nachrichtenagentur(?:en)?|der|des|von|vom))? ))(?<names>.{2,200}?)\.?$`,
        's',
      ),
      place: 'edge',
      facts: contributors,
    },
    {
      variant: 'mit-agentur',
      confidence: 0.9,
      pattern:
        /^(?:[Mm]it |[Mm]it Material der )(?<names>(?:dpa|AFP|Reuters|epd|KNA|SID|AP|APA|Agenturen|Agenturmaterial)\b[^.]{0,80})\.?$/s,
      place: 'alone',
      facts: contributors,
    },
    {
      variant: 'avec',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:[Aa]vec (?:la (?:contribution|collaboration|participation) (?:de |d['’]|du )|l['’]aide (?:de |d['’])|des informations (?:de |d['’]))|(?:Avec|avec) (?=(?:(?:l['’]|la |le |les )?[\p{Lu}]|agences|notre|nos|l['’]agence)))(?<names>(?:l['’]|la |le )?.{2,120}?)\.?$`,
        's',
      ),
      place: 'alone',
      facts: ({groups}) => {
        const list = (groups?.['names'] ?? '').replaceAll(/\b(?:l['’]|la |le |les )/g, '')
        return list.split(' ').length <= 12 && !/\b(?:est|sont|a|ont|il|elle|qui|que|ses|son|sa)\b/.test(list)
          ? named(list, 'contributor')
          : undefined
      },
    },
    {
      variant: 'contributed-to-this',
      confidence: 0.95,
      pattern: grammar(
        String.raw`^(?<names>\p{Lu}.{1,300}?) (?:(?:a|ont) (?:également )?(?:contribué|collaboré|participé) à (?:cet?|cette|l['’]) ?\p{L}+|(?:también )?(?:contribuyó|contribuyeron|colaboró|colaboraron)(?: (?:a|con|en|para) (?:este|esta|la) \p{L}+| desde .{2,60})|(?:também )?(?:contribuiu|contribuíram|colaborou|colaboraram) (?:para|com|com a|nesta|neste|para esta|para este|na|no)(?: (?:este|esta|a|o))? ?\p{L}+|(?:ha|hanno) (?:collaborato|contribuito) (?:a|alla|al) (?:questo|questa|quest['’])? ?\p{L}+|(?:hat|haben) (?:zu|an) (?:diesem|dieser) \p{L}+ (?:beigetragen|mitgearbeitet|mitgewirkt)|(?:droeg|droegen) bij aan dit \p{L}+)(?!\p{L})[^.]{0,60}\.?$`,
        's',
      ),
      facts: contributors,
    },
    {
      variant: 'romance-label',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:Contribuyó|Contribuyeron|Colaboró|Colaboraron|Colaborou|Colaboraram|Contribution|Contributions|Avec la contribution de|(?:Ha|Hanno) collaborato|Con la (?:colaboración|collaborazione|contribución) d(?:e|i|el|ella)|Con (?:información|informaciones|reportes|datos) d(?:e|el)|Con informazioni d(?:a|i)|Com (?:a colaboração de|informações d[aeo]s?|reportagem de|agências)|Met medewerking van|Met bijdragen van)(?: (?:la|las|los|el|o|a|as|os) agencias?)?(?: ?:)? ?(?<names>(?:(?:la|el|las|los|le|il|lo|o|a|os|as) )?(?:[\p{Lu}]|agenc|agênc|agenz).{0,200}?|)\.?$`,
        's',
      ),
      place: 'edge',
      facts: contributors,
    },
  ],
})

function named(list: string, organisationAfterComma: 'source' | 'contributor'): NoticeFacts {
  const contributions = peopleOf(list, {role: 'contributing', organisationAfterComma})
  return contributions.length > 0 ? {contributions} : {}
}

function reportersOf(list: string): NoticeFacts {
  const contributions = peopleOf(list, {role: 'reporting', organisationAfterComma: 'contributor'})
  return contributions.length > 0 ? {contributions} : {}
}

const commonWords = grammar(
  String.raw`\b(?:the (?!Associated|Canadian|\p{Lu})|has|have|had|was|were|is|are|that|which|who|their|his|her|its|it|he|she|they)\b`,
)

const someName = grammar(String.raw`\p{Lu}\p{L}+ \p{Lu}|^\p{Lu}{2,}`)

/** Capitalised words, commas, "and", job titles and places, but no finite verb and no article before a common noun. */
function isListOfNames(list: string): boolean {
  return !commonWords.test(list) && someName.test(list)
}
