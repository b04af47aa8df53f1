import {sentenceRule} from './sentence-rule.ts'
import {anyNoun} from './vocabulary/publication-nouns.ts'
import {grammar} from './vocabulary/grammar.ts'

/** Interests, opinions and liabilities that the publisher owns up to or wards off. */
export const disclosure = sentenceRule({
  name: 'disclosure',
  kind: 'disclosure',
  keywords: [
    'disclosure',
    'disclaimer',
    'full disclosure',
    'position in',
    'positions in',
    'owns shares',
    'own shares',
    'opinions expressed',
    'views expressed',
    'opinions are',
    'does not necessarily reflect',
    'do not necessarily reflect',
    'do not represent',
    'their own and do not',
    'affiliate',
    'sponsored',
    'advertorial',
    'paid post',
    'paid content',
    'anzeige',
    'commission',
    'investment advice',
    'disclosure policy',
    'recommends',
    'solely those of',
    'provisionslinks',
    'financial supporter',
    'receives funding',
    'received funding',
    'received grants',
    'received fees',
    'does not work for, consult',
  ],
  continued:
    /^(?:We (?:wrote|may|only|also|have|earn)|(?:I|He|She) (?:wrote|am|is|has)|The (?:Motley Fool|views|opinions|author)|(?:He|She|They) (?:does|do) not|Actual results|These statements|Such statements|This (?:does not|is not)|Benzinga does not)\b.{0,300}$/s,
  forms: [
    {
      variant: 'label',
      confidence: 0.95,
      pattern:
        /^(?:(?:Full |Author |Analyst )?[Dd]isclosures?|DISCLOSURES?|(?:Legal )?[Dd]isclaimer|DISCLAIMER|FTC|Offenlegung|Transparenzhinweis|Haftungsausschluss|Avertissement) ?(?::|[-–—]) ?.*$/s,
      reach: 'rest',
    },
    {
      variant: 'holdings',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:(?:The |This )?(?:author|writer|editor|columnist|reporter|analyst)s?|I|We|[\p{Lu}][\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]+){1,3}|The (?:Motley )?Fool)(?:,? .{0,40}?,?)? (?:ha(?:s|ve|d)|owns?|holds?|recommends?|is long|is short|does not (?:own|hold|have)|do not (?:own|hold|have))\b[^.]{0,30} (?:no )?(?:positions?|shares?|stocks?|options?|long position)\b.{0,300}\b(?:mentioned|above|article|stocks?|discussed|companies|securities|following|funds?|Fool|\p{Lu}\p{L}+)\.?$`,
        's',
      ),
      place: 'edge',
      facts: ({0: whole}) =>
        /\b(?:mentioned|discussed|this article|named above|following options|no position|Motley Fool|disclosure policy)\b/.test(
          whole,
        )
          ? {}
          : undefined,
    },
    {
      variant: 'funding',
      confidence: 0.85,
      pattern: grammar(
        String.raw`^(?!The |A |An )\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} (?:receives?|has received|have received|has previously received) (?:\p{L}+ )?(?:funding|grants?|fees) from\b.{2,300}$|^(?!The |A |An )\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} does not work for, consult, own shares in\b.{2,400}$`,
        's',
      ),
      place: 'edge',
    },
    {
      variant: 'opinions',
      confidence: 0.95,
      pattern: grammar(
        String.raw`^(?:(?:The|All|Any|These) )?(?:(?:views?|opinions?|statements?|thoughts)(?:,? (?:and|or|&) (?:views?|opinions?|conclusions|\p{L}+))* (?:and opinions )?(?:expressed|presented|contained|stated|herein|are|in this|here)\b.{0,300}|(?:This|The) ${anyNoun} does not (?:necessarily )?(?:reflect|represent)\b.{0,200}|Dieser (?:Beitrag|Text|Kommentar) (?:gibt|spiegelt)\b.{0,160}Meinung.{0,80}|(?:Les|Las|As|Le) (?:opinions|propos|opiniones|opiniões|opinioni)\b.{0,60}(?:exprim|expresad|express)\p{L}*\b.{0,200})$`,
        'si',
      ),
      facts: ({0: whole}) =>
        /\b(?:author|authors|writer|columnist|own|solely|necessarily|those of|do not|Autor|auteur|autor|autore)\b/i.test(
          whole,
        ) &&
        /\b(?:necessarily|solely|their own|his own|her own|his|hers|own\b|those of the author|author|autor)/i.test(
          whole,
        )
          ? {}
          : undefined,
    },
    {
      variant: 'supporters',
      confidence: 0.93,
      pattern: /^.{2,300}\bfinancial supporters? of (?:The |the )?[A-Z].{0,200}$/s,
      place: 'edge',
    },
    {
      variant: 'affiliate',
      confidence: 0.93,
      pattern: grammar(
        String.raw`^(?:(?:We|\p{Lu}[\p{L}’'. ]{1,40}|Our (?:site|team|editors)|This (?:article|post|story|page|site)|Some of the links|When you (?:buy|purchase|click)|If you (?:buy|purchase|click)|As an Amazon|Products?|Links|Purchases|Every (?:item|product)|Prices?)\b.{0,200}\b(?:affiliate|commission|share of (?:sales|revenue)|compensation)\b.{0,240}|(?:Die mit|Mit (?:einem )?\*|Bei den mit)\b.{0,120}(?:Affiliate|Provision|Werbelinks)\p{L}*.{0,200})$`,
        's',
      ),
      facts: ({0: whole}) =>
        /\b(?:earn|receive|get|collect|affiliate links?|may|Provision|compensated|compensation)\b/.test(whole) &&
        /\b(?:we|our|links?|Affiliate|Provision)\b/i.test(whole)
          ? {}
          : undefined,
    },
    {
      variant: 'sponsored',
      confidence: 0.93,
      pattern:
        /^(?:(?:This (?:is|article is|post is|story is|content is|content was|article was|post was|is a) (?:an? )?(?:sponsored|paid|advertorial|advertisement|branded)|(?:Sponsored|Paid|Branded|Partner) (?:content|post|by|story|article|advertisement)|SPONSORED(?: CONTENT)?|ADVERTORIAL|Anzeige|ANZEIGE|Advertorial)\b.{0,120})$/s,
      place: 'edge',
    },
    {
      variant: 'not-advice',
      confidence: 0.9,
      pattern: grammar(
        String.raw`^(?:(?:This|The) (?:article|content|information|material|post|report|story)\b.{0,160}\b(?:not|nor|neither)\b.{0,60}\b(?:advice|recommendation|solicitation|offer to (?:buy|sell))\b.{0,200}|\p{Lu}[\p{L}. ]{1,40} does not provide (?:investment|medical|legal|financial) advice\b.{0,80})$`,
        's',
      ),
    },
  ],
})
